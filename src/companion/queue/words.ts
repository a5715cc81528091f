import type { ORPCError } from '@orpc/client'
import type { Priority, TicketState } from '@xinglin/types/queue'
import { errorText, isOffline, wasAnswered } from '@/shared/api/errors'
import { clock, monthDay, nearDay, partOfDay } from '@/shared/time'
import type { ClinicQueue, StaffTicket } from '@xinglin/types/queue'

/** Why somebody goes a little ahead; null for those who do not. */
export const PRIORITIES: Record<Priority, string | null> = {
  none: null,
  elder: '高龄优先',
  child: '幼儿优先',
  tests: '检查后回诊',
  delayed: '上次久等优先',
}

const STATES: Record<TicketState, string> = {
  waiting: '候诊',
  called: '已叫号',
  'in-room': '就诊中',
  'stepped-away': '暂时离开',
  skipped: '过号',
  missed: '过号',
  done: '已就诊',
  left: '已离开',
}

/** Where he is; who was sent for tests is away for a reason. */
export const stateWords = ({ state, priority }: Pick<StaffTicket, 'state' | 'priority'>): string =>
  state === 'stepped-away' && priority === 'tests' ? '去检查' : STATES[state]

export const hoursOf = ({ startsAt, endsAt }: Pick<ClinicQueue, 'startsAt' | 'endsAt'>): string =>
  `${clock(startsAt)}–${clock(endsAt)}`

/** `今天上午门诊`. */
export const clinicName = ({ date, startsAt }: Pick<ClinicQueue, 'date' | 'startsAt'>): string =>
  `${nearDay(date) ?? monthDay(date)}${partOfDay(startsAt)}门诊`

interface Told {
  number?: number
  state?: TicketState
  opensAt?: string
}

const REFUSALS: Record<string, (told: Told) => string> = {
  ALREADY_CALLED: ({ number }) => `${number} 号已经叫过了，可能是另一台设备叫的。请先处理这一位`,
  NOBODY_WAITING: () => '现在没有候诊的人',
  NOBODY_CALLED: () => '现在没有叫号中的人，可能另一台设备已经处理',
  NOT_NOW: ({ state }) => `这位现在是“${state ? STATES[state] : ''}”，可能另一台设备已经处理。下面是最新的队列`,
  VISIT_RUNNING: ({ number }) => `${number} 号还在就诊，请先完成`,
  CHECK_IN_NOT_OPEN: ({ opensAt }) => `${opensAt ? clock(opensAt) : ''} 起才能报到`,
  CLINIC_OVER: () => '这个门诊已经结束，不能再报到、叫号',
}

/** What a tap met, for the one who tapped. */
export function troubleWords(error: unknown): string {
  if (!wasAnswered(error))
    return `${isOffline(error) ? '网络不通' : '服务没有回答'}，不知道刚才那一下成没成。再点一次不会重复`
  const { code, data } = error as ORPCError<string, unknown>
  return REFUSALS[code]?.((data ?? {}) as Told) ?? errorText(error)
}
