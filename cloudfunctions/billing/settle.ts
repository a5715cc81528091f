import { type Rails, RailUnknown } from '../kernel/rails'
import type { Store, Stored } from '../kernel/store'
import { instant, toMs } from '../kernel/time'
import { canonical } from '../kernel/ids'
import { type Credentials, credentialsOf } from './credentials'
import { type Facts, attemptOf, isOpen, isPaidBy, liveAttempt, verdict, withFacts } from './attempt'
import { type Attempt, type Order, orders } from './collections'
import { moneyStrayed, orderClosed, orderPaid } from './events'

/** What billing needs to talk to the world. */
export interface Ground {
  store: Store
  rails: Rails
  now: string
}

/** Seconds until the next question after so many without an answer: 5, 10, 20 … at most ten minutes. */
const patience = (checks: number) => Math.min(5 * 2 ** checks, 600)

export const nextCheck = (now: string, checks: number) => instant(toMs(now) + patience(checks) * 1000)

/** No answer is an answer too: nothing is known. Everything else that goes wrong is ours. */
export const orSilence = async <T>(question: Promise<T>): Promise<T | 'silent'> =>
  question.catch((error: unknown) => {
    if (error instanceof RailUnknown) return 'silent' as const
    throw error
  })

const askCash = ({ rails }: Ground, { wallet, tradeNo }: Attempt): Promise<NonNullable<Facts['cash']>> => {
  const rail = rails[wallet]?.cash
  return rail ? orSilence(rail.query(tradeNo)) : Promise.resolve('silent')
}

const askCentre = (
  { rails: { centre } }: Ground,
  { order, patient }: Credentials,
): Promise<NonNullable<Facts['insurance']>> =>
  centre ? orSilence(centre.query(order, patient)) : Promise.resolve('silent')

/** Asks the rails about the legs whose end is open. Fees that were taken back are over for good, and not asked about. */
export const askRails = async (ground: Ground, order: Order, attempt: Attempt): Promise<Facts> => {
  const facts: Facts = {}
  const known = isOpen(attempt.insurance) && credentialsOf(order, attempt)
  const questions = [
    isOpen(attempt.cash) && askCash(ground, attempt).then((cash) => (facts.cash = cash)),
    known && askCentre(ground, known).then((insurance) => (facts.insurance = insurance)),
  ]
  await Promise.all(questions)
  return facts
}

/** The order's tries with one of them as it is now. */
export const replaced = (order: Pick<Order, 'attempts'>, attempt: Attempt) =>
  order.attempts.map((each) => (each.tradeNo === attempt.tradeNo ? attempt : each))

const isOver = (order: Order, now: string) => order.closing || now >= order.expiresAt

interface Consequence {
  set: Partial<Order>
  /** Facts that are announced in the same write. */
  say: ('paid' | 'strayed' | 'closed')[]
}

const NOTHING: Consequence = { set: {}, say: [] }

/** Money that came for an order which does not want it (any more) goes back; said once. */
const stray = (order: Order, attempt: Attempt): Consequence => {
  const before = attemptOf(order, attempt.tradeNo)
  const known = before && ['won', 'lopsided'].includes(verdict(before))
  return known ? NOTHING : { set: {}, say: ['strayed'] }
}

const whenWon = (order: Order, attempt: Attempt, isLast: boolean, now: string): Consequence => {
  const wanted = isLast && ['open', 'paying'].includes(order.status)
  if (!wanted) return isPaidBy(order, attempt.tradeNo) ? NOTHING : stray(order, attempt)
  if (order.closing) {
    const say: Consequence['say'] = attempt.kind === 'free' ? ['closed'] : ['strayed', 'closed']
    return { set: { status: 'closed', dueAt: null }, say }
  }
  return { set: { status: 'paid', paidAt: attempt.paidAt ?? now, dueAt: null }, say: ['paid'] }
}

/** What an order becomes when one of its tries is known to stand like this. */
const consequence = (order: Order, attempt: Attempt, now: string): Consequence => {
  const isLast = order.attempts.at(-1)?.tradeNo === attempt.tradeNo
  const outcome = verdict(attempt)
  if (outcome === 'won') return whenWon(order, attempt, isLast, now)
  if (outcome === 'lopsided') return stray(order, attempt)
  if (outcome === 'pending' || !isLast || order.status !== 'paying') return NOTHING
  const bare = attempt.split ? { quote: null, secret: null } : {}
  return isOver(order, now)
    ? { set: { ...bare, dueAt: now }, say: [] }
    : { set: { ...bare, status: 'open', dueAt: order.expiresAt }, say: [] }
}

const announcements = (order: Order, tradeNo: string, say: Consequence['say'], now: string) => {
  const of = { orderId: order.id, purpose: order.purpose, subjectId: order.subjectId }
  const facts = {
    paid: orderPaid.of(order.id, now, { ...of, tradeNo }),
    strayed: moneyStrayed.of(tradeNo, now, { ...of, tradeNo }),
    closed: orderClosed.of(order.id, now, of),
  }
  return say.map((word) => facts[word])
}

/** Writes what is known of a try now. The order's version decides; somebody quicker means looking again. */
export const learn = async (
  ground: Ground,
  order: Stored<Order>,
  tradeNo: string,
  facts: Facts,
): Promise<Stored<Order>> => {
  const { store, now } = ground
  const before = attemptOf(order, tradeNo)
  if (!before) return order
  const attempt = withFacts(before, facts)
  const { set, say } = consequence(order, attempt, now)
  const unchanged = canonical(before) === canonical(attempt)
  const pending = order.status === 'paying' && verdict(attempt) === 'pending'
  if (unchanged && !pending && say.length === 0 && Object.keys(set).length === 0) return order
  const checks = unchanged ? order.checks + 1 : 0
  const dueAt = soonest(nextCheck(now, checks), isOver(order, now) ? null : order.expiresAt)
  const outbox = [...order.outbox, ...announcements(order, tradeNo, say, now)]
  const saved = await store.updateIf(
    orders,
    order.id,
    { version: order.version },
    {
      set: {
        attempts: replaced(order, attempt),
        checks,
        ...(pending && { dueAt }),
        ...set,
        ...(say.length > 0 && { outbox, outboxAt: now }),
      },
    },
  )
  if (saved) return saved
  const fresh = await store.get(orders, order.id)
  return fresh ? learn(ground, fresh, tradeNo, facts) : order
}

const soonest = (...times: (string | null)[]) => times.filter((time): time is string => time !== null).sort()[0] ?? null

const CLOSED: Facts['cash'] = { state: 'closed' }

/** Asks each rail to end its leg. A leg that was paid meanwhile is paid; what cannot be asked stays open. */
const endLegs = async ({ rails }: Ground, order: Order, attempt: Attempt): Promise<Facts> => {
  const wallet = rails[attempt.wallet]
  const known = isOpen(attempt.insurance) && credentialsOf(order, attempt)
  const facts: Facts = {}
  if (isOpen(attempt.cash) && wallet) {
    const rail = attempt.kind === 'mixed' ? wallet.mixed : wallet.cash
    const ended = await orSilence(rail.close(attempt.tradeNo))
    if (ended === 'closed') facts.cash = CLOSED
  } else if (attempt.kind === 'mixed' && isOpen(attempt.insurance) && wallet) {
    await orSilence(wallet.mixed.close(attempt.tradeNo))
  }
  if (known && rails.centre) {
    const ended = await orSilence(rails.centre.revoke(known.order, known.patient))
    if (ended === 'revoked') facts.insurance = { state: 'revoked', code: '', split: null }
  }
  return facts
}

/** Whether the wallet itself gave up on insurance and money together; what was paid of it is then known leg by leg. */
const walletGaveUp = async ({ rails }: Ground, { kind, wallet, tradeNo }: Attempt): Promise<boolean> => {
  const mixed = rails[wallet]?.mixed
  if (kind !== 'mixed' || !mixed) return false
  const state = await orSilence(mixed.query(tradeNo))
  return state !== 'silent' && state.state === 'failed'
}

/** Asks about the try under way and writes down the answer. */
export const refresh = async (ground: Ground, given: Stored<Order>): Promise<Stored<Order>> => {
  const attempt = liveAttempt(given)
  if (!attempt || verdict(attempt) === 'lopsided' || given.status !== 'paying') return given
  const order = await learn(ground, given, attempt.tradeNo, await askRails(ground, given, attempt))
  const still = liveAttempt(order)
  if (!still || verdict(still) !== 'pending' || !(await walletGaveUp(ground, still))) return order
  return learn(ground, order, still.tradeNo, await endLegs(ground, order, still))
}

/** Ends the try under way, as far as the rails let it: afterwards it is dead, paid, or still uncertain. */
export const endAttempt = async (ground: Ground, order: Stored<Order>): Promise<Stored<Order>> => {
  const attempt = liveAttempt(order)
  if (!attempt || verdict(attempt) !== 'pending') return order
  const ended = await learn(ground, order, attempt.tradeNo, await endLegs(ground, order, attempt))
  return refresh(ground, ended)
}

/** Takes the fees back from the centre, so that nothing is left open there. Null when they could not be. */
export const dropQuote = async (ground: Ground, order: Stored<Order>): Promise<Stored<Order> | null> => {
  const { store, rails } = ground
  if (!order.quote && !order.secret) return order
  const atCentre = order.secret?.order
  if (atCentre && order.secret) {
    const ended = rails.centre ? await orSilence(rails.centre.revoke(atCentre, order.secret.patient)) : 'silent'
    if (ended !== 'revoked') return null
  }
  return store.updateIf(orders, order.id, { version: order.version }, { set: { quote: null, secret: null } })
}

/** Ends an order that nobody pays: the last word, said only when no rail can bring money for it any more. */
const close = async (ground: Ground, order: Stored<Order>) => {
  const { store, now } = ground
  const { id: orderId, purpose, subjectId } = order
  await store.updateIf(
    orders,
    orderId,
    { version: order.version, status: { $in: ['open', 'paying'] } },
    {
      set: { status: 'closed', dueAt: null, outboxAt: now },
      push: { outbox: orderClosed.of(orderId, now, { orderId, purpose, subjectId }) },
    },
  )
}

/** What an order asks for at its time: a question to the rails while it is being paid; an end when its time is over. */
export const tend = async (ground: Ground, due: Stored<Order>) => {
  const { now } = ground
  let order = await refresh(ground, due)
  if (!isOver(order, now) || !['open', 'paying'].includes(order.status)) return rest(ground, order)
  order = await endAttempt(ground, order)
  if (!['open', 'paying'].includes(order.status)) return rest(ground, order)
  if (liveAttempt(order)) return rest(ground, order)
  const bare = await dropQuote(ground, order)
  return bare ? close(ground, bare) : rest(ground, order)
}

/** Moves `dueAt` on, should nothing else have done so. */
const rest = async ({ store, now }: Ground, order: Stored<Order>) => {
  if (!order.dueAt || order.dueAt > now) return
  const dueAt = ['open', 'paying'].includes(order.status) ? nextCheck(now, order.checks) : null
  await store.updateIf(orders, order.id, { version: order.version }, { set: { dueAt }, inc: { checks: 1 } })
}

/** Nobody wants this order any more: it ends, and what comes for it later goes back. Safe to repeat. */
export const closeOrder = async ({ store, now }: Pick<Ground, 'store' | 'now'>, orderId: string) => {
  const unpaid = { status: { $in: ['open', 'paying'] }, closing: false }
  await store.updateIf(orders, orderId, unpaid, { set: { closing: true, dueAt: now } })
}
