import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { to } from '@/companion/navigation'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { endText } from '../words'
import { isUnstarted } from './moves'
import './thread.scss'
import { useStart } from './use-start'

export interface FootProps {
  consult: Consult
  onJudge: () => void
  onMore: () => void
}

/** 接诊, before the first word; the papers of a re-visit are looked at first. */
function Begin({ consult: { id: consultId, kind }, onJudge, onMore }: FootProps) {
  const { start, busy, error, sheet } = useStart({ onStarted: () => {} })
  const begin = () => (kind === 'revisit' ? onJudge() : start({ consultId }))
  return (
    <View className="consult-foot">
      <ErrorLine error={error} />
      <Button busy={busy} onClick={begin}>
        {kind === 'revisit' ? '核对资料，接诊' : '接诊'}
      </Button>
      <Button kind="text" onClick={onMore}>
        现在不方便，看别的办法
      </Button>
      {sheet}
    </View>
  )
}

const Over = ({ consult }: { consult: Consult }) => (
  <View className="consult-foot">
    <View className="consult-foot__words">{endText(consult)}</View>
    {consult.answeredAt ? (
      <Button kind="secondary" onClick={() => to.consultNote(consult.id)}>
        病历
      </Button>
    ) : null}
  </View>
)

/** In the composer's place while nothing can be said. */
export const Foot = (props: FootProps) =>
  isUnstarted(props.consult) ? <Begin {...props} /> : <Over consult={props.consult} />
