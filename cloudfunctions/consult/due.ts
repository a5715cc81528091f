import type { ReactionContext } from '../kernel/events'
import { dueWork } from '../kernel/jobs'
import type { Store, Stored } from '../kernel/store'
import { callDue } from './call-due'
import { type Consult, consults } from './collections'
import { isForgotten, isLate, isQuiet, nextDue } from './clock'
import { dropDraft, isDropped, removeDropped } from './drop'
import { endedWell, expired } from './ending'
import { consultOverdue, consultWaits } from './events'
import { ringOn } from './ring'
import { moveAndSay } from './say'

/** The clock ran out. The consult's write decides between this and the first word. */
const expire = ({ id: consultId }: Consult, store: Store, now: string) =>
  moveAndSay(
    store,
    {
      ...{ consultId, key: `${consultId}:late` },
      text: ({ feeFen, doctorId }) =>
        `${doctorId ? '医生没能按时回复' : '值班医生没能接诊'}，问诊已取消${feeFen ? '，费用全额退回' : ''}`,
    },
    (consult) => (isLate(consult, now) ? expired(consult, now) : null),
    now,
  )

const endQuiet = ({ id: consultId, answeredAt, again }: Consult, store: Store, now: string) =>
  moveAndSay(
    store,
    {
      consultId,
      key: `${consultId}:quiet:${again ? 'again' : answeredAt}`,
      text: () => '24 小时没有新消息，问诊已结束',
    },
    (consult) => (isQuiet(consult, now) ? endedWell(consult, 'quiet', now) : null),
    now,
  )

/** Half time, nearly over, or, after the end, a day without an answer. */
const remind = (consult: Stored<Consult>, store: Store, now: string) => {
  const { id: consultId, version, state, answerBy, again, outbox } = consult
  const waits = ['paid', 'waiting', 'open'].includes(state) && answerBy !== null
  const overdue = waits && again && answerBy <= now
  const dueAt = overdue ? null : nextDue(consult, now)
  if (!waits) return store.updateIf(consults, consultId, { version }, { set: { dueAt } })
  const fact = (overdue ? consultOverdue : consultWaits).of(`${consultId}:${consult.dueAt}`, now, { consultId })
  return store.updateIf(consults, consultId, { version }, { set: { dueAt, outbox: [...outbox, fact], outboxAt: now } })
}

const ringIsOver = ({ state, line, ring }: Consult, now: string) =>
  state === 'paid' && line === 'emergency' && (ring === null || ring.until <= now)

/** Whatever the clock asks of a consult now. */
const tend = async (consult: Stored<Consult>, context: ReactionContext): Promise<unknown> => {
  const { store, now } = context
  if (isDropped(consult)) return removeDropped(consult, context)
  if (isForgotten(consult, now)) return dropDraft(store, consult, now)
  if (isLate(consult, now)) return expire(consult, store, now)
  if (isQuiet(consult, now)) return endQuiet(consult, store, now)
  if (ringIsOver(consult, now)) return ringOn(store, consult, now)
  return remind(consult, store, now)
}

export const consultDue = [dueWork(consults, tend), callDue]
