import { orderClosed, orderPaid, refundGranted, refundSucceeded } from '../billing/public'
import { type EventType, on } from '../kernel/events'
import type { Json, Store } from '../kernel/store'
import { toMs } from '../kernel/time'
import { type Consult, consults, practices } from './collections'
import {
  consultAnswered,
  consultAskedAgain,
  consultEnded,
  consultExpired,
  consultHandedOver,
  consultHeldUp,
  consultOverdue,
  consultPaid,
  consultPlanned,
  consultRang,
  consultReferred,
  consultReturned,
  consultSaid,
  consultStarted,
  consultTaken,
  consultToPay,
  consultWaits,
} from './events'
import { settleClosed, settlePaid } from './hand-in'
import * as letters from './letters'
import { consultOf, giveMoneyBack } from './payment'
import { withAnswer } from './practice'
import { isMoneyBackAtReferral } from './rules'
import { settleGranted, settleReturned } from './returned'
import { threadNotices } from './thread-notices'
import type { Context } from './told'

/** The doctor's list has changed. */
const stir = async (store: Store, doctorId: string | null) => {
  if (doctorId) await store.updateIf(practices, doctorId, {}, { inc: { stirred: 1 } })
}

type Follow = (consult: Consult, context: Context) => Promise<unknown>

/** Looks the consult up once for all that follows from the fact; his doctor's list follows always. */
const ofConsult =
  (...follow: Follow[]) =>
  async ({ consultId }: { consultId: string }, context: Context) => {
    const consult = await context.store.get(consults, consultId)
    if (!consult) return
    await stir(context.store, consult.doctorId)
    for (const each of follow) await each(consult, context)
  }

const moneyBack: Follow = (consult, { store, now }) => giveMoneyBack(store, consult, now)

const moneyBackUnlessPlanned: Follow = async (consult, { store, now }) => {
  if (isMoneyBackAtReferral(consult)) await giveMoneyBack(store, consult, now)
}

/** How long his first word took. */
const countAnswer: Follow = async (consult, context) => {
  const { id: consultId, doctorId, submittedAt, answeredAt } = consult
  const { store } = context
  const practice = doctorId && submittedAt && answeredAt ? await store.get(practices, doctorId) : null
  if (!practice || !submittedAt || !answeredAt) return
  const seconds = Math.round((toMs(answeredAt) - toMs(submittedAt)) / 1000)
  const answerSeconds = withAnswer(practice.answerSeconds, { consultId, at: answeredAt, seconds })
  const { version, id } = practice
  const counted = await store.updateIf(practices, id, { version }, { set: { answerSeconds } })
  if (!counted) await countAnswer(consult, context)
}

const ringing = async ({ consultId, doctorId }: { consultId: string; doctorId: string }, context: Context) => {
  const consult = await context.store.get(consults, consultId)
  await stir(context.store, doctorId)
  if (consult?.ring?.doctorId === doctorId) await letters.ringing(consult, context)
}

const firstRing: Follow = async (consult, context) => {
  if (!consult.ring) return
  await stir(context.store, consult.ring.doctorId)
  await letters.ringing(consult, context)
}

const handedOver = async (data: { consultId: string; fromDoctorId: string }, context: Context) => {
  await stir(context.store, data.fromDoctorId)
  await ofConsult(letters.handedOver)(data, context)
}

/** Billing's news about consults. */
const ofOrder =
  (run: (store: Store, order: { orderId: string; subjectId: string }, now: string) => Promise<unknown>) =>
  async (
    { purpose, ...order }: { purpose: string; orderId: string; subjectId: string },
    { store, now }: Pick<Context, 'store' | 'now'>,
  ) => {
    if (purpose === 'consultation') await run(store, order, now)
  }

const paid = ofOrder(async (store, { orderId, subjectId }, now) =>
  settlePaid(store, await consultOf(store, subjectId), orderId, now),
)

const closed = ofOrder(async (store, { orderId, subjectId }) => {
  const consult = await consultOf(store, subjectId)
  if (consult) await settleClosed(store, consult.id, orderId)
})

const granted = ofOrder(async (store, { subjectId }, now) => {
  const consult = await consultOf(store, subjectId)
  if (consult) await settleGranted(store, consult.id, now)
})

const toOne = <D extends { consultId: string } & Record<string, Json>>(event: EventType<D>, ...follow: Follow[]) =>
  on(event, ofConsult(...follow))

/** What consult does about what it and billing announce. */
export const consultReactions = [
  toOne(consultToPay, letters.toPay),
  toOne(consultPaid, letters.waiting, firstRing),
  on(consultRang, ringing),
  toOne(consultTaken),
  toOne(consultStarted, letters.started),
  toOne(consultAnswered, countAnswer, letters.answered),
  toOne(consultSaid),
  ...threadNotices,
  toOne(consultWaits, letters.reminded),
  toOne(consultHeldUp, letters.heldUp),
  toOne(consultExpired, moneyBack, letters.late),
  toOne(consultReturned, moneyBack, letters.returned),
  toOne(consultEnded, letters.ended),
  toOne(consultReferred, moneyBackUnlessPlanned, letters.referred),
  toOne(consultPlanned, letters.planned),
  on(consultHandedOver, handedOver),
  toOne(consultAskedAgain, letters.askedAgain),
  toOne(consultOverdue, letters.overdue),
  on(orderPaid, paid),
  on(orderClosed, closed),
  on(refundGranted, granted),
  on(refundSucceeded, ({ orderId }, { store }) => settleReturned(store, orderId)),
]
