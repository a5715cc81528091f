import {
  type Attempt,
  type Coupon,
  type LedgerEntry,
  type Order,
  type Refund,
  coupons,
  ledger,
  orders,
  refunds,
} from '../../cloudfunctions/billing/collections'
import { orderIdOf } from '../../cloudfunctions/billing/order'
import { type Appointment, appointments } from '../../cloudfunctions/booking/collections'
import type { Store } from '../../cloudfunctions/kernel/store'
import { everything } from './audit'

/** What billing and booking believe about money. */
export interface MoneyBooks {
  orders: Order[]
  refunds: Refund[]
  ledger: LedgerEntry[]
  coupons: Coupon[]
  appointments: Appointment[]
}

/** What the rails keep, by their own books. */
export interface RailBooks {
  keptOfTrade: (tradeNo: string) => number
  keptOfClaim: (hospitalOrderNo: string) => number
  keptBy: (wallet: 'wechat' | 'alipay') => number
  keptFromInsurance: () => number
}

/** Everything in the store. */
export const moneyBooks = async (store: Store): Promise<MoneyBooks> => ({
  orders: await everything(store, orders),
  refunds: await everything(store, refunds),
  ledger: await everything(store, ledger),
  coupons: await everything(store, coupons),
  appointments: await everything(store, appointments),
})

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0)

/** What the rails keep of one try: money and insurance. */
const keptOf = (rails: RailBooks, { tradeNo, hospitalOrderNo }: Attempt) =>
  rails.keptOfTrade(tradeNo) + (hospitalOrderNo ? rails.keptOfClaim(hospitalOrderNo) : 0)

const kept = (rails: RailBooks, { attempts }: Order) => {
  const claims = [...new Set(attempts.flatMap(({ hospitalOrderNo }) => hospitalOrderNo ?? []))]
  return sum(attempts.map(({ tradeNo }) => rails.keptOfTrade(tradeNo))) + sum(claims.map((no) => rails.keptOfClaim(no)))
}

/** What a person gave back by hand still lies with the rail. */
const byHand = ({ status, cash, cashBooked, cashFen, insurance, insuranceBooked, split }: Refund) => {
  if (status !== 'succeeded') return 0
  const insuredFen = split ? split.totalFen - split.ownFen : 0
  return (cash === 'done' && !cashBooked ? cashFen : 0) + (insurance === 'done' && !insuranceBooked ? insuredFen : 0)
}

/** Waits for a person: a wish, or a refund that a rail gave up. */
const awaitsPerson = ({ status }: Refund) => status === 'asked' || status === 'failed'

const moneyFaultsOf = (order: Order, theirs: Refund[], rails: RailBooks): string[] => {
  const { id, status, attempts, totalFen } = order
  const last = attempts.at(-1)
  const there = kept(rails, order)
  const handed = sum(theirs.map(byHand))
  if (status === 'paid' && order.closing) return [`${id} was given up, and is paid`]
  if (status === 'paid') {
    const due = last ? totalFen - last.couponFen : -1
    const right = last && there - handed === due && keptOf(rails, last) === due
    return right ? [] : [`${id} is paid, the rails keep ${there} of ${due}`]
  }
  if (status === 'closed' || status === 'refunded') {
    return there === handed ? [] : [`${id} is ${status}, and the rails still keep ${there}`]
  }
  return theirs.some(({ status: each }) => each === 'failed') ? [] : [`${id} has no end: ${status}`]
}

const refundFaultsOf = (theirs: readonly Refund[]) =>
  theirs
    .filter((refund) => !awaitsPerson(refund) && !['refused', 'succeeded'].includes(refund.status))
    .map(({ id, status }) => `${id} has no end: ${status}`)

const secretFaultsOf = ({ id, status, secret }: Order) =>
  secret && ['closed', 'refunded'].includes(status) ? [`${id} is over, and its credentials are still there`] : []

const bookedFaultsOf = (order: Order, entries: readonly LedgerEntry[]): string[] => {
  const income = sum(
    entries.flatMap(({ postings }) =>
      postings.filter(({ account }) => account.startsWith('income')).map(({ fen }) => fen),
    ),
  )
  const owed = sum(
    entries.flatMap(({ postings }) => postings.filter(({ account }) => account === 'owed-back').map(({ fen }) => fen)),
  )
  const earned = ['paid', 'refunding'].includes(order.status) ? -order.totalFen : 0
  return [
    ...entries.filter(({ postings }) => sum(postings.map(({ fen }) => fen)) !== 0).map(({ id }) => `${id} is not zero`),
    ...(income === earned ? [] : [`${order.id} is ${order.status}, and ${income} is booked as income`]),
    ...(owed === 0 || order.status === 'paying' ? [] : [`${order.id} still owes ${owed} in the books`]),
  ]
}

const couponFaults = (coupon: Coupon, all: readonly Order[]): string[] => {
  const spentOn = all.filter(({ status, coupon: on }) => ['paid', 'refunding'].includes(status) && on?.id === coupon.id)
  const expected = spentOn.length === 1 ? 'used' : 'free'
  const is = coupon.status === 'used' ? 'used' : coupon.status === 'locked' ? 'locked' : 'free'
  if (spentOn.length > 1) return [`${coupon.id} was used ${spentOn.length} times`]
  const waits = is === 'locked' && all.some(({ id, status }) => id === coupon.orderId && status === 'paying')
  return is === expected || waits ? [] : [`${coupon.id} is ${coupon.status}, but ${expected}`]
}

const appointmentFaults = ({ id, status, payment, paid }: Appointment, all: readonly Order[]): string[] => {
  const order = all.find((each) => each.id === orderIdOf('registration', id))
  const isPaid = order !== undefined && ['paid', 'refunding', 'refunded'].includes(order.status)
  return [
    ...(status === 'pending' ? [`${id} still waits to be paid`] : []),
    ...(status === 'booked' && payment === 'online' && !isPaid ? [`${id} is booked and unpaid`] : []),
    ...(status === 'cancelled' && order?.status === 'paid' ? [`${id} is cancelled, and its money is kept`] : []),
    ...(paid === isPaid || status === 'cancelled'
      ? []
      : [`${id} is ${paid ? '' : 'not '}paid, its order ${order?.status}`]),
  ]
}

/** What is wrong in these books, when all rails have answered for long enough; empty when all agrees with the rails' own. */
export const moneyFaults = (books: MoneyBooks, rails: RailBooks): string[] => [
  ...books.orders.flatMap((order) => {
    const theirs = books.refunds.filter(({ orderId }) => orderId === order.id)
    const entries = books.ledger.filter(({ orderId }) => orderId === order.id)
    return [
      ...moneyFaultsOf(order, theirs, rails),
      ...refundFaultsOf(theirs),
      ...secretFaultsOf(order),
      ...bookedFaultsOf(order, entries),
    ]
  }),
  ...books.coupons.flatMap((coupon) => couponFaults(coupon, books.orders)),
  ...books.appointments.flatMap((appointment) => appointmentFaults(appointment, books.orders)),
]

/** Our accounts, added up. */
export const balances = (entries: readonly LedgerEntry[]): Map<string, number> => {
  const totals = new Map<string, number>()
  for (const { postings } of entries) {
    for (const { account, fen } of postings) totals.set(account, (totals.get(account) ?? 0) + fen)
  }
  return totals
}

/** Whether our accounts of the rails say what the rails keep. */
export const balanceFaults = (entries: readonly LedgerEntry[], rails: RailBooks): string[] => {
  const totals = balances(entries)
  const insurance = sum([...totals].filter(([account]) => account.startsWith('insurance:')).map(([, fen]) => fen))
  const pairs = [
    ['wechat', totals.get('wallet:wechat') ?? 0, rails.keptBy('wechat')],
    ['alipay', totals.get('wallet:alipay') ?? 0, rails.keptBy('alipay')],
    ['insurance', insurance, rails.keptFromInsurance()],
    ['all accounts', sum([...totals.values()]), 0],
  ] as const
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([of, ours, theirs]) => `${of}: ${ours}, not ${theirs}`)
}
