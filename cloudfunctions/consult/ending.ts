import type { EndReason } from '@xinglin/types/consult'
import { addMinutes } from '../kernel/time'
import { ASK_AGAIN_MINUTES } from './clock'
import type { Consult } from './collections'
import { consultEnded, consultExpired, consultReturned } from './events'
import type { Step } from './say'
import { CLOCK_STOPPED } from './step'

/** Once each consult, a question more can be asked. */
const askUntilOf = ({ again }: Consult, now: string) => (again ? null : addMinutes(now, ASK_AGAIN_MINUTES))

/** The doctor has answered: it ends, and one question more may be asked for a week. */
export const endedWell = (consult: Consult, endReason: EndReason, now: string): Step => ({
  changes: { ...CLOCK_STOPPED, state: 'ended', endedAt: now, endReason, askUntil: askUntilOf(consult, now) },
  facts: [consultEnded.of(`${consult.id}:${now}`, now, { consultId: consult.id })],
})

/** Not a word of the doctor's: all money goes back. */
export const givenBack = ({ id }: Consult, endReason: EndReason, now: string): Step => ({
  changes: { ...CLOCK_STOPPED, state: 'refunded', endedAt: now, endReason },
  facts: [consultReturned.of(id, now, { consultId: id })],
})

/** The clock ran out: the doctor did not answer, or nobody on duty took it. */
export const expired = ({ id, doctorId }: Consult, now: string): Step => ({
  changes: { ...CLOCK_STOPPED, state: 'expired', endedAt: now, endReason: doctorId ? 'late' : 'nobody' },
  facts: [consultExpired.of(id, now, { consultId: id })],
})
