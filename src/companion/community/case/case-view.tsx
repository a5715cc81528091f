import { View } from '@tarojs/components'
import type { Case } from '@xinglin/types/community-staff'
import { Button } from '@/shared/ui/button'
import { CaseBody } from './case-body'
import { DecisionForm } from './decision-form'
import { LevelForm } from './level-form'
import { MuteForm } from './mute-form'
import { RevealForm } from './reveal-form'
import type { Doing } from './words'

export interface CaseViewProps {
  one: Case
  doing: Doing
  onDoing: (doing: Doing) => void
  onDone: () => void
}

/** What one can do beside the decision. */
const Further = ({ one: { author }, onDoing }: CaseViewProps) => (
  <View className="entry__acts">
    {author.kind === 'staff' || author.kind === 'gone' ? null : (
      <Button kind="secondary" small onClick={() => onDoing('mute')}>
        禁言作者
      </Button>
    )}
    {author.kind === 'member' ? (
      <Button kind="secondary" small onClick={() => onDoing('level')}>
        调整等级
      </Button>
    ) : null}
    {author.kind === 'gone' ? null : (
      <Button kind="secondary" small onClick={() => onDoing('reveal')}>
        查看作者身份
      </Button>
    )}
  </View>
)

/** An entry, or the form of what is about to be done with it. */
export function CaseView(props: CaseViewProps) {
  const { one, doing, onDoing, onDone } = props
  const back = () => onDoing('look')
  if (doing === 'mute') return <MuteForm entryId={one.entryId} onBack={back} />
  if (doing === 'reveal') return <RevealForm entryId={one.entryId} onBack={back} />
  if (doing === 'level' && one.author.kind === 'member')
    return <LevelForm memberId={one.author.memberId} onBack={back} />
  if (doing === 'change' || doing === 'hide')
    return <DecisionForm one={one} decision={doing} onBack={back} onDone={onDone} />
  return (
    <>
      <CaseBody one={one} />
      <Further {...props} />
    </>
  )
}
