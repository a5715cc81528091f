import { type Purpose, billing } from '@xinglin/types/billing'
import type { CashRailName, Launch } from '@xinglin/types/launch'
import { openIdOf, payerOf } from '../identity/public'
import { operation } from '../kernel/operation'
import { type MixedOrder, RailRefused, RailUnknown } from '../kernel/rails'
import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { liveAttempt, verdict } from './attempt'
import { type Attempt, type Order, orders } from './collections'
import { latestRefund } from './refunds'
import { orderView, partsNow, tradeNoOf } from './order'
import { checkPayable, payableOrder, quietOrder, walletOf } from './payable'
import { type Ground, endAttempt, learn, nextCheck, orSilence, replaced } from './settle'

/** A try to pay what the order says now. */
const newAttempt = (order: Order, wallet: CashRailName): Attempt => {
  const { cashFen, couponFen } = partsNow(order)
  const split = order.quote?.split ?? null
  return {
    tradeNo: tradeNoOf(order.id, order.attempts.length + 1),
    wallet,
    kind: split ? 'mixed' : cashFen > 0 ? 'cash' : 'free',
    cashFen,
    couponFen,
    split,
    cash: cashFen > 0 ? 'asked' : 'none',
    insurance: split ? 'asked' : 'none',
    hospitalOrderNo: order.quote?.hospitalOrderNo ?? null,
    mixId: null,
    cashRailId: null,
    insuranceRailId: null,
    cashAt: null,
    insuranceAt: null,
    paidAt: null,
    launch: null,
  }
}

/** Writes the try down before any rail hears of it, so that nothing can be paid that we do not know of. */
const begin = async ({ store, now }: Ground, order: Stored<Order>, wallet: CashRailName) => {
  const attempt = newAttempt(order, wallet)
  return store.updateIf(
    orders,
    order.id,
    { version: order.version, status: 'open' },
    { set: { status: 'paying', attempts: [...order.attempts, attempt], checks: 0, dueAt: nextCheck(now, 0) } },
  )
}

/** What the wallet shows him; never with whom or of what. */
const TITLES: Record<Purpose, string> = { registration: '挂号及诊疗费用', consultation: '互联网诊疗费用' }

/** As the wallets call it; only a re-visit is paid by insurance. */
const KINDS = { registration: 'registration', consultation: 'revisit' } as const

const cashOrder = (order: Order, attempt: Attempt, payerOpenId: string) => ({
  tradeNo: attempt.tradeNo,
  title: TITLES[order.purpose],
  totalFen: attempt.cashFen,
  payerOpenId,
  expiresAt: order.expiresAt,
})

interface Person {
  openId: string
  name: string
  idNumber: string
}

/** What the wallet's cashier for insurance and money needs. Paying for a relative, the payer is the account's own person. */
const mixedOrder = (order: Order, attempt: Attempt, payer: Person): MixedOrder | null => {
  const { quote, secret } = order
  if (!quote || !secret || !attempt.split) return null
  const { authorisation, patient } = secret
  return {
    ...cashOrder(order, attempt, payer.openId),
    hospitalOrderNo: quote.hospitalOrderNo,
    payOrdId: quote.payOrdId,
    authorisation,
    split: attempt.split,
    reductionFen: attempt.couponFen,
    orderedAt: quote.at,
    purpose: KINDS[order.purpose],
    batchNo: quote.hospitalOrderNo,
    payer: authorisation.forRelative ? { name: payer.name, idNumber: payer.idNumber } : patient,
    relative: authorisation.forRelative ? patient : null,
  }
}

/** Asks the wallet for what the page needs. Asking again for the same try gives the same payment. */
const launchOf = async (
  ground: Ground,
  order: Stored<Order>,
  attempt: Attempt,
  payer: Person,
): Promise<{ launch: Launch; mixId: string | null }> => {
  const wallet = walletOf(ground, attempt.wallet)
  if (attempt.kind === 'cash') {
    return { launch: await wallet.cash.create(cashOrder(order, attempt, payer.openId)), mixId: null }
  }
  const mixed = mixedOrder(order, attempt, payer)
  if (!mixed) throw new Refusal('NOT_AUTHORISED')
  return wallet.mixed.create(mixed)
}

const isSame = (a: Attempt, b: Attempt) => a.kind === b.kind && a.cashFen === b.cashFen && a.couponFen === b.couponFen

interface Wish {
  orderId: string
  wallet: CashRailName
  payer: Person
  /** Finished later, after a crash: what was begun since then is not ended for it. */
  late: boolean
}

/** The try as begun, or the one under way when it is the same; another is ended first. */
const attemptFor = async (ground: Ground, given: Stored<Order>, wish: Wish): Promise<Stored<Order>> => {
  const live = liveAttempt(given)
  const goesOn = live && verdict(live) !== 'lopsided' && live.wallet === wish.wallet
  if (goesOn && isSame(live, newAttempt(given, wish.wallet))) return given
  if (live && wish.late) throw new Refusal('PAYMENT_UNCERTAIN')
  const order = live ? await quietOrder(ground, given) : given
  if (liveAttempt(order)) return order
  const begun = await begin(ground, order, wish.wallet)
  if (begun) return begun
  return attemptFor(ground, await payableOrder(ground.store, order.id, ground.now), wish)
}

/**
 * Writes down how the page pays, before the page hears of it. When the try was ended meanwhile (on another phone, or because its time
 * was over), nobody may pay by it: the rail is told once more, as it may have heard of the end before the beginning.
 */
const keepLaunch = async (
  ground: Ground,
  order: Stored<Order>,
  attempt: Attempt,
  launched: Awaited<ReturnType<typeof launchOf>>,
): Promise<Stored<Order>> => {
  const live = liveAttempt(order)
  if (live?.tradeNo !== attempt.tradeNo || verdict(live) !== 'pending') {
    const wallet = walletOf(ground, attempt.wallet)
    await orSilence((attempt.kind === 'mixed' ? wallet.mixed : wallet.cash).close(attempt.tradeNo))
    checkPayable(order, ground.now)
    throw new Refusal('PAYMENT_UNCERTAIN')
  }
  const attempts = replaced(order, { ...live, ...launched })
  const saved = await ground.store.updateIf(orders, order.id, { version: order.version }, { set: { attempts } })
  if (saved) return saved
  const fresh = await ground.store.get(orders, order.id)
  return keepLaunch(ground, fresh ?? order, attempt, launched)
}

/** What became of a try that the rail did not take, or did not answer about; throws what the page is told. */
const giveUp = async (ground: Ground, order: Stored<Order>, attempt: Attempt, error: unknown): Promise<never> => {
  if (error instanceof RailUnknown) {
    const facts = attempt.kind === 'cash' ? { cash: 'silent' as const } : { insurance: 'silent' as const }
    await learn(ground, order, attempt.tradeNo, facts)
    throw new Refusal('RAIL_UNREACHABLE')
  }
  if (error instanceof RailRefused) {
    // A no to the second question may mean that the first was granted, and paid: the rail says so when it is to end it.
    checkPayable(await endAttempt(ground, order), ground.now)
    throw new Refusal('RAIL_REFUSED', { railCode: error.code })
  }
  throw error
}

/** The order with its try begun at the rail, and how the page pays; null when nothing is left to pay. */
const start = async (ground: Ground, wish: Wish): Promise<{ order: Stored<Order>; launch: Launch | null }> => {
  const order = await attemptFor(ground, await payableOrder(ground.store, wish.orderId, ground.now), wish)
  const attempt = liveAttempt(order)
  if (!attempt) throw new Refusal('PAYMENT_UNCERTAIN')
  if (order.status !== 'paying') return { order, launch: null }
  if (attempt.kind === 'free') return { order: await learn(ground, order, attempt.tradeNo, {}), launch: null }
  if (attempt.launch) return { order, launch: attempt.launch }
  const launched = await launchOf(ground, order, attempt, wish.payer).catch((error: unknown) =>
    giveUp(ground, order, attempt, error),
  )
  return { order: await keepLaunch(ground, order, attempt, launched), launch: launched.launch }
}

export const pay = operation(billing.pay, async ({ input, store, now, caller, openid, services, repeated }) => {
  const ground: Ground = { store, rails: services.rails, now }
  walletOf(ground, input.wallet)
  const payer = {
    ...(await payerOf(store, caller.accountId)),
    openId: openid ?? (await openIdOf(store, caller.accountId)),
  }
  const { order, launch } = await start(ground, { ...input, payer, late: repeated })
  return { order: orderView(order, await latestRefund(store, order.id)), launch }
})
