import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { Icon, type IconName } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'

export interface ToolButtonProps {
  icon: IconName
  words: string
  onClick: () => void
  on?: boolean
  danger?: boolean
}

/** A round button with its word, over a picture. */
export const ToolButton = ({ icon, words, onClick, on, danger }: ToolButtonProps) => (
  <View {...tappable(words)} className="tool" hoverClass="tool--pressed" onClick={onClick}>
    <View className={classes('tool__face', on && 'tool__face--on', danger && 'tool__face--danger')}>
      <Icon name={icon} />
    </View>
    <View className="tool__words">{words}</View>
  </View>
)
