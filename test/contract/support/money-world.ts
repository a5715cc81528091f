import { differences } from '../../../cloudfunctions/billing/collections'
import { grantCoupon } from '../../../cloudfunctions/billing/public'
import type { Store } from '../../../cloudfunctions/kernel/store'
import type { Visitor } from '../../support/hospital'
import type { PretendRails } from '../../support/pretend-rails'

const FOUND_AT = '2026-11-25T01:00:00.000Z'

type Named = Visitor & { patientId: string }
type Call = <T>(who: Visitor, operation: string, input: unknown) => Promise<T>

const openOrderFor = async (call: Call, who: Named, appointmentId: string) =>
  (await call<{ orderId: string }>(who, 'booking.checkout', { appointmentId })).orderId

const quoteFor = async (call: Call, who: Named, appointmentId: string) => {
  const orderId = await openOrderFor(call, who, appointmentId)
  await call(who, 'billing.quoteInsurance', { orderId, wallet: 'wechat', code: 'agreed', location: '121.47,31.23' })
  return orderId
}

const startPaying = async (call: Call, who: Named, appointmentId: string) => {
  const orderId = await openOrderFor(call, who, appointmentId)
  await call(who, 'billing.pay', { orderId, wallet: 'wechat' })
  return orderId
}

const payFor = async (call: Call, rails: PretendRails, who: Named, appointmentId: string) => {
  const orderId = await startPaying(call, who, appointmentId)
  rails.pay(`${orderId}_01`)
  await call(who, 'billing.check', { orderId })
  return orderId
}

const giveCoupons = async (store: Store, { accountId }: Named) => {
  const gift = { accountId, title: '候诊致歉券', amountFen: 500, days: 30 }
  for (const id of ['cpn-one', 'cpn-two']) await grantCoupon(store, { ...gift, id }, '2026-11-24T00:00:00.000Z')
}

const findDifference = async (store: Store) => {
  const fresh = { rail: 'wechat' as const, date: '2026-11-24', about: 'payment' as const, note: '', settledBy: '' }
  const amounts = { orderId: null, ourFen: null, theirFen: 2000 }
  const found = { kind: 'theirs' as const, number: 'x-1', status: 'open' as const, foundAt: FOUND_AT }
  await store.insert(differences, { id: 'dif-one', ...fresh, ...amounts, ...found })
}

/** People to be called: two whom nobody has called yet, and two whom this operator took. */
interface Till {
  call: Call
  rails: PretendRails
  store: Store
  owner: Named
  other: Named
  booked: string
  later: string
  begun: string
  begunToo: string
  foreign: string
  unheard: string
}

/** Orders in all states that the operations can be about, coupons, and a difference in the books. */
export const openMoney = async (till: Till) => {
  const { call, rails, store, owner, other, booked, later, begun, begunToo, foreign, unheard } = till
  const money = {
    open: await openOrderFor(call, owner, booked),
    quoted: await quoteFor(call, owner, later),
    unheard: await startPaying(call, owner, unheard),
    paid: await payFor(call, rails, owner, begun),
    asked: await payFor(call, rails, other, begunToo),
    foreign: await payFor(call, rails, other, foreign),
  }
  await giveCoupons(store, owner)
  await findDifference(store)
  return money
}
