import type { ExaminationLoss, ExaminationTime, PlannedExamination } from '@xinglin/types/examination'
import type { TagProps } from '@/shared/ui/tag'
import { clock, dayText, momentText, civilDate } from '@/shared/time'

type State = PlannedExamination['state']

const STATES: Record<State, { words: string; tone: TagProps['tone'] }> = {
  proposed: { words: '还没预留', tone: 'grey' },
  none: { words: '没有空位', tone: 'grey' },
  held: { words: '已预留，等医生确认', tone: 'apricot' },
  confirmed: { words: '医生已确认', tone: 'green' },
  declined: { words: '医生说不用做', tone: 'grey' },
  done: { words: '已做完', tone: 'green' },
}

/** An order without a time is the patient's to choose, not to ask for. */
export const stateWords = ({ state, ordered }: PlannedExamination) =>
  ordered && state === 'proposed' ? { words: '医生已开单，请选时间', tone: 'apricot' as const } : STATES[state]

export const LOSSES: Record<ExaminationLoss, string> = {
  unconfirmed: '医生没有在期限前确认，位置已放回，不用空腹。需要时可以再留一次。',
  'visit-moved': '就诊改了时间，原来的检查时间合不上，已放回。下面是新的时间。',
  'room-closed': '检查室那天停用，原来的位置不能用了，很抱歉。下面是新的时间。',
  'visit-over': '就诊取消了，检查位置已放回。',
}

/** 明天 7:40–7:50 */
export const timeWords = ({ startsAt, endsAt }: ExaminationTime) =>
  `${dayText(civilDate(startsAt))} ${clock(startsAt)}–${clock(endsAt)}`

/** What the time depends on. */
export function confirmWords({ state, confirmBy }: PlannedExamination): string | null {
  return state === 'held' && confirmBy ? `${momentText(confirmBy)} 前医生没确认，会自动放回并告诉您` : null
}

export const isTaken = ({ state }: PlannedExamination) => state === 'held' || state === 'confirmed'
