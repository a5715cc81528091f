import { View } from '@tarojs/components'
import { to } from '@/companion/navigation'
import { tappable } from '@/shared/ui/tappable'
import './thread.scss'

export interface ToolsProps {
  consultId: string
  onQuick: () => void
  onMore: () => void
}

const Tool = ({ words, onClick }: { words: string; onClick: () => void }) => (
  <View {...tappable(words)} className="consult-tools__one" hoverClass="consult-tools__one--pressed" onClick={onClick}>
    {words}
  </View>
)

/** Above the box, within the thumb's reach: what a doctor does beside writing. */
export const Tools = ({ consultId, onQuick, onMore }: ToolsProps) => (
  <View className="consult-tools">
    <Tool words="常用语" onClick={onQuick} />
    <Tool words="方案" onClick={() => to.consultPlan(consultId)} />
    <Tool words="病历" onClick={() => to.consultNote(consultId)} />
    <Tool words="视频" onClick={() => to.consultCall(consultId)} />
    <Tool words="更多" onClick={onMore} />
  </View>
)
