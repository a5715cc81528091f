import type { Store } from '../kernel/store'
import { type Consult, consults } from './collections'
import { answerByFrom } from './clock'
import { consultPaid } from './events'
import { giveMoneyBack } from './payment'
import { nextRing } from './ring'
import { type Step, moveAndSay } from './say'
import { doctorName, spokenMoment } from './words'

const stepOf = (consult: Consult, ring: Consult['ring'], now: string): Step => {
  const answerBy = answerByFrom(consult, now)
  const handed = { paid: true, submittedAt: now, answerBy }
  return {
    changes: consult.line === 'emergency' ? { ...handed, state: 'paid', ring } : { ...handed, state: 'waiting' },
    facts: [consultPaid.of(consult.id, now, { consultId: consult.id })],
  }
}

/** Paid, or free: from now on the clock runs. Null when it was not waiting for this order. Safe to repeat. */
export const handIn = async (
  store: Store,
  consultId: string,
  orderId: string | null,
  now: string,
): Promise<Consult | null> => {
  const known = await store.get(consults, consultId)
  const ring = known?.line === 'emergency' ? await nextRing(store, [], now) : null
  const moved = await moveAndSay(
    store,
    {
      ...{ consultId, key: `${consultId}:handed-in` },
      text: (consult) => `已提交，${doctorName(consult)}最晚 ${spokenMoment(answerByFrom(consult, now), now)} 回复`,
    },
    (consult) =>
      consult.state === 'drafted' && consult.orderId === orderId && consult.consent ? stepOf(consult, ring, now) : null,
    now,
  )
  return moved?.consult ?? null
}

/** What a payment makes of a consult. Money for what is over or was changed meanwhile goes back. Safe to repeat. */
export const settlePaid = async (store: Store, consult: Consult | null, orderId: string, now: string) => {
  const handed = consult && (await handIn(store, consult.id, orderId, now))
  const wanted = handed?.orderId === orderId && handed.endReason !== 'cancelled'
  if (!wanted) await giveMoneyBack(store, { orderId, endReason: handed?.endReason ?? null }, now)
}

/** An order that was closed unpaid: the draft can be submitted again. Safe to repeat. */
export const settleClosed = (store: Store, consultId: string, orderId: string) =>
  store.updateIf(consults, consultId, { state: 'drafted', orderId }, { set: { orderId: null } })
