import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { PlannedExamination } from '@xinglin/types/examination'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useSession } from '@/shared/session/session'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { Tag, type TagProps } from '@/shared/ui/tag'
import { toast } from '@/shared/ui/toast'
import './visit-examinations.scss'

type State = PlannedExamination['state']

const STATES: Record<State, { words: string; tone: NonNullable<TagProps['tone']> }> = {
  proposed: { words: '已开单，患者待选时间', tone: 'apricot' },
  none: { words: '已开单，没有空位', tone: 'apricot' },
  held: { words: '待您确认', tone: 'apricot' },
  confirmed: { words: '已开单', tone: 'green' },
  declined: { words: '不用做', tone: 'grey' },
  done: { words: '已做完', tone: 'green' },
}

/** What the patient asked for or the doctor ordered; a mere proposal is nobody's wish. */
const isAsked = ({ state, ordered }: PlannedExamination) => ordered || !['proposed', 'none'].includes(state)

const whenWords = ({ time, confirmBy, state }: PlannedExamination) => {
  if (!time || state === 'proposed') return null
  const until = state === 'held' && confirmBy ? `。${momentText(confirmBy)} 前要确认` : ''
  return `${momentText(time.startsAt)} ${time.roomName}${until}`
}

const WORDS = { order: '已开单，会告诉患者', decline: '已告诉患者不用做' } as const

interface RowProps {
  appointmentId: string
  item: PlannedExamination
  mayDecide: boolean
}

function Decide({ appointmentId, item }: Omit<RowProps, 'mayDecide'>) {
  const { kind, state } = item
  const decide = useCommand(orpc.examination.decide)
  const say = (decision: 'order' | 'decline') =>
    decide.mutate({ appointmentId, kind, decision }, { onSuccess: () => toast(WORDS[decision]) })
  return (
    <>
      <View className="visit-exam__ways">
        {item.ordered ? null : (
          <View className="visit-exam__way">
            <Button busy={decide.isPending} onClick={() => say('order')}>
              {state === 'declined' ? '改为开单' : '确认开单'}
            </Button>
          </View>
        )}
        {state === 'declined' ? null : (
          <View className="visit-exam__way">
            <Button kind="secondary" busy={decide.isPending} onClick={() => say('decline')}>
              {item.ordered ? '撤单，不用做' : '这次不用做'}
            </Button>
          </View>
        )}
      </View>
      <ErrorLine error={decide.error} />
    </>
  )
}

const Item = ({ appointmentId, item, mayDecide }: RowProps) => {
  const { words, tone } = STATES[item.state]
  const when = whenWords(item)
  return (
    <View className="visit-exam__item">
      <View className="visit-exam__head">
        <View className="visit-exam__name">{item.name}</View>
        <Tag tone={tone}>{words}</Tag>
      </View>
      {when ? <View className="visit-exam__when">{when}</View> : null}
      {mayDecide && item.state !== 'done' ? <Decide appointmentId={appointmentId} item={item} /> : null}
    </View>
  )
}

/** In a visit's panel: examinations that the patient holds a place for, and the doctor's word on each. */
export function VisitExaminations({ appointmentId }: { appointmentId: string }) {
  const mayDecide = useSession()?.role === 'doctor'
  const { data, error } = useQuery(orpc.examination.getPlan.queryOptions({ input: { appointmentId } }))
  const asked = data?.items.filter(isAsked) ?? []
  if (!asked.length) return error ? <ErrorLine error={error} /> : null
  return (
    <View className="visit-exam">
      <View className="visit-exam__title">就诊前的检查</View>
      {asked.map((item) => (
        <Item key={item.kind} appointmentId={appointmentId} item={item} mayDecide={mayDecide} />
      ))}
    </View>
  )
}
