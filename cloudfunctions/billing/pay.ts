import { billing } from '@xinglin/types/billing'
import type { CashRailName, Launch } from '@xinglin/types/launch'
import { openIdOf, payerOf } from '../identity/public'
import { operation } from '../kernel/operation'
import { type MixedOrder, RailRefused, RailUnknown } from '../kernel/rails'
import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { liveAttempt } from './attempt'
import { type Attempt, type Order, orders } from './collections'
import { latestRefund } from './refunds'
import { orderView, partsNow, tradeNoOf } from './order'
import { payableOrder, quietOrder, walletOf } from './payable'
import { type Ground, endAttempt, learn } from './settle'

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
    { set: { status: 'paying', attempts: [...order.attempts, attempt], checks: 0, dueAt: now } },
  )
}

const TITLE = '挂号及诊疗费用'

const cashOrder = (order: Order, attempt: Attempt, payerOpenId: string) => ({
  tradeNo: attempt.tradeNo,
  title: TITLE,
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
    purpose: order.purpose,
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

/** The try as begun, or the one under way when it is the same; another is ended first. */
const attemptFor = async (ground: Ground, given: Stored<Order>, wallet: CashRailName): Promise<Stored<Order>> => {
  const live = liveAttempt(given)
  if (live?.wallet === wallet && isSame(live, newAttempt(given, wallet))) return given
  const order = live ? await quietOrder(ground, given) : given
  if (liveAttempt(order)) return order
  const begun = await begin(ground, order, wallet)
  if (begun) return begun
  return attemptFor(ground, await payableOrder(ground.store, order.id, ground.now), wallet)
}

const isSame = (a: Attempt, b: Attempt) => a.kind === b.kind && a.cashFen === b.cashFen && a.couponFen === b.couponFen

export const pay = operation(billing.pay, async ({ input, store, now, caller, openid, services }) => {
  const ground: Ground = { store, rails: services.rails, now }
  walletOf(ground, input.wallet)
  let order = await attemptFor(ground, await payableOrder(store, input.orderId, now), input.wallet)
  const attempt = liveAttempt(order)
  if (!attempt) throw new Refusal('PAYMENT_UNCERTAIN')
  const answer = async (launch: Launch | null) => ({
    order: orderView(order, await latestRefund(store, order.id)),
    launch,
  })
  if (order.status !== 'paying') return answer(null)
  if (attempt.kind === 'free') {
    order = await learn(ground, order, attempt.tradeNo, {})
    return answer(null)
  }
  if (attempt.launch) return answer(attempt.launch)
  const payer = {
    ...(await payerOf(store, caller.accountId)),
    openId: openid ?? (await openIdOf(store, caller.accountId)),
  }
  try {
    const { launch, mixId } = await launchOf(ground, order, attempt, payer)
    const attempts = order.attempts.map((each) =>
      each.tradeNo === attempt.tradeNo ? { ...each, launch, mixId } : each,
    )
    order = (await store.updateIf(orders, order.id, { version: order.version }, { set: { attempts } })) ?? order
    return await answer(launch)
  } catch (error) {
    if (error instanceof RailUnknown) {
      await learn(
        ground,
        order,
        attempt.tradeNo,
        attempt.kind === 'cash' ? { cash: 'silent' } : { insurance: 'silent' },
      )
      throw new Refusal('RAIL_UNREACHABLE')
    }
    if (error instanceof RailRefused) {
      const refused = attempt.cash === 'none' ? {} : { cash: { state: 'refused' as const } }
      await endAttempt(ground, await learn(ground, order, attempt.tradeNo, refused))
      throw new Refusal('RAIL_REFUSED', { railCode: error.code })
    }
    throw error
  }
})
