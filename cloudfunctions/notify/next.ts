import type { SendEnd } from '../kernel/channels'
import { addMinutes } from '../kernel/time'
import type { Attempt, Delivery, DeliveryState } from './collections'
import type { Step, Template } from './templates'

/** Minutes until the same channel is asked again after a no that may pass. */
const BACKOFF = [1, 4, 15, 60]
const TRIES = BACKOFF.length + 1
/** What is urgent does not wait for a busy rail. */
const URGENT_TRIES = 2
/** Minutes until a rail is asked what became of a send whose answer was lost. */
const LOOKS = [5, 15, 60]

type Changes = Partial<Omit<Delivery, 'id'>>

const endOf = (attempts: readonly Attempt[]): DeliveryState => {
  if (attempts.some(({ end }) => end === 'delivered')) return 'sent'
  return attempts.some(({ end }) => end === 'unknown') ? 'unknown' : 'unsent'
}

/** All channels are through. */
export const ended = (attempts: Attempt[]): Changes => ({
  ...{ state: endOf(attempts), left: [], tries: 0, grantId: null, attempts, dueAt: null },
})

/** With the next channel, at once. */
export const movedOn = (left: Step[], attempts: Attempt[], now: string): Changes =>
  left.length ? { state: 'waiting', left, tries: 0, grantId: null, attempts, dueAt: now } : ended(attempts)

type Of = Pick<Delivery, 'left' | 'tries' | 'attempts'>
type Rule = Pick<Template, 'urgent' | 'everywhere'>

const again = ({ left, tries, attempts }: Of, now: string): Changes => ({
  ...{ state: 'waiting', left, attempts, grantId: null },
  dueAt: addMinutes(now, BACKOFF[tries - 1] ?? 0),
})

/**
 * What follows from the end of a send. A lost answer never leads to the same channel again: who must hear of it at once does so on the
 * next one, everyone else has the inbox.
 * @param canAsk whether the rail can be asked later what became of it.
 */
export const after = (delivery: Of, rule: Rule, end: SendEnd, now: string, canAsk = false): Changes => {
  const [channel = 'call', ...rest] = delivery.left
  const attempts = [...delivery.attempts, { channel, at: now, end: end.end, code: end.code }]
  if (end.end === 'refused' && !end.permanent && delivery.tries < (rule.urgent ? URGENT_TRIES : TRIES))
    return again({ ...delivery, attempts }, now)
  if (end.end === 'refused') return movedOn(rest, attempts, now)
  const goesOn = rule.everywhere || (end.end === 'unknown' && rule.urgent)
  if (goesOn && rest.length) return movedOn(rest, attempts, now)
  const asked = end.end === 'unknown' && canAsk ? { dueAt: addMinutes(now, LOOKS[0] ?? 0), looks: 0 } : {}
  return { ...ended(attempts), ...asked }
}

/** After asking about a lost answer. Null: the rail does not know yet. */
export const afterLook = (
  { attempts, looks }: Pick<Delivery, 'attempts' | 'looks'>,
  found: 'delivered' | 'refused' | null,
  now: string,
): Changes => {
  const wait = LOOKS[looks + 1]
  if (!found) return { looks: looks + 1, dueAt: wait === undefined ? null : addMinutes(now, wait) }
  return ended(
    attempts.map((attempt) =>
      attempt.end === 'unknown' && attempt.channel === 'sms' ? { ...attempt, end: found } : attempt,
    ),
  )
}
