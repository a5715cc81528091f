import { coupons, ledger, orders, refunds } from '../../cloudfunctions/billing/collections'
import { grantCoupon } from '../../cloudfunctions/billing/coupons'
import { keepNotice } from '../../cloudfunctions/billing/notices'
import { appointments } from '../../cloudfunctions/booking/collections'
import { instant } from '../../cloudfunctions/kernel/time'
import { audit, everything } from '../support/audit'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { balanceFaults, moneyBooks, moneyFaults } from '../support/money'
import { type Till, bookToPay, openTill } from '../support/till'

type Visit = Awaited<ReturnType<typeof bookToPay>>

/** What is done while the machine dies, and what everybody else does afterwards. */
interface Act {
  run: () => Promise<unknown>
  after?: () => Promise<unknown> | void
}

interface Scenario {
  what: string
  act: (till: Till) => Promise<Act>
}

const KEY = 'the-only-key'

const once = (visit: Visit, operation: string, rest: object = {}) =>
  visit.person.call(operation, { orderId: visit.orderId, ...rest }, KEY).catch((error: unknown) => error)

const gift = (till: Till, visit: Visit, id: string, amountFen: number) =>
  grantCoupon(
    till.hospital.store,
    { id, accountId: visit.person.accountId, title: '券', amountFen, days: 30 },
    instant(till.hospital.now()),
  )

/** Everybody pays whatever the wallet still shows. */
const payAll = (till: Till) => () => {
  for (const number of till.rails.mixedOf.values()) till.rails.settle(number)
  for (const trades of Object.values(till.rails.trades)) for (const tradeNo of trades.keys()) till.rails.pay(tradeNo)
}

const quoted = async (till: Till) => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.quoteInsurance({ orderId: visit.orderId, wallet: 'wechat', code: 'c' })
  return visit
}

const started = async (till: Till, insured: boolean) => {
  const visit = await (insured ? quoted(till) : bookToPay(till, '王小明'))
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  return visit
}

const paid = async (till: Till, insured = true) => {
  const visit = await started(till, insured)
  payAll(till)()
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return visit
}

const command = (
  what: string,
  prepare: (till: Till) => Promise<Visit>,
  operation: string,
  rest: object = {},
): Scenario => ({
  what,
  act: async (till) => {
    const visit = await prepare(till)
    return { run: () => once(visit, operation, rest), after: payAll(till) }
  },
})

const withCoupon = (amountFen: number) => async (till: Till) => {
  const visit = await bookToPay(till, '王小明')
  await gift(till, visit, 'cou-a', amountFen)
  await gift(till, visit, 'cou-b', 300)
  await visit.person.api.billing.chooseCoupon({ orderId: visit.orderId, couponId: 'cou-a' })
  return visit
}

/** A late wish of his that waits, or a refund that the rail gave up. */
const undecided = async (till: Till, failed: boolean) => {
  const visit = await paid(till)
  till.rails.refunds = failed ? 'fail' : 'at-once'
  till.hospital.setNow('2026-11-25T23:30:00.000Z')
  if (failed) {
    const operator = await till.hospital.staff('operator')
    await operator.api.billing.refundOrder({ orderId: visit.orderId, note: '致歉' })
    await till.hospital.runJobs()
  } else {
    await visit.person.api.billing.askRefund({ orderId: visit.orderId, note: '发烧' })
  }
  till.rails.refunds = 'at-once'
  return visit
}

const decision = (word: string, failed: boolean): Scenario => ({
  what: `decideRefund ${word}`,
  act: async (till) => {
    const visit = await undecided(till, failed)
    const operator = await till.hospital.staff('operator')
    const input = { refundId: `ref-${visit.orderId}_01`, decision: word, note: '已核实' }
    return { run: () => operator.call('billing.decideRefund', input, KEY) }
  },
})

const timer = (what: string, prepare: (till: Till) => Promise<unknown>): Scenario => ({
  what,
  act: async (till) => {
    await prepare(till)
    return { run: () => till.hospital.runJobs() }
  },
})

const scenarios: Scenario[] = [
  {
    what: 'reserve, to be paid first',
    act: async (till) => {
      const person = await till.hospital.patient('王小明')
      const wish = { slotId: till.clinic.slotAt('09:00'), patientId: person.patientId, payment: 'online' }
      return { run: () => person.call('booking.reserve', wish, KEY) }
    },
  },
  {
    what: 'checkout',
    act: async (till) => {
      const { person, appointmentId } = await bookToPay(till, '王小明')
      return { run: () => person.call('booking.checkout', { appointmentId }, KEY) }
    },
  },
  command('chooseCoupon', withCoupon(500), 'billing.chooseCoupon', { couponId: 'cou-b' }),
  command('taking a coupon off', withCoupon(500), 'billing.chooseCoupon', { couponId: null }),
  command('quoteInsurance', (till) => bookToPay(till, '王小明'), 'billing.quoteInsurance', {
    wallet: 'wechat',
    code: 'c',
  }),
  command('dropInsurance', quoted, 'billing.dropInsurance'),
  command('pay', (till) => bookToPay(till, '王小明'), 'billing.pay', { wallet: 'wechat' }),
  command('pay with insurance', quoted, 'billing.pay', { wallet: 'wechat' }),
  command('pay, when a coupon covers all', withCoupon(5000), 'billing.pay', { wallet: 'wechat' }),
  command('pay by another wallet', (till) => started(till, false), 'billing.pay', { wallet: 'alipay' }),
  {
    what: 'check after paying',
    act: async (till) => {
      const visit = await started(till, true)
      payAll(till)()
      return { run: () => once(visit, 'billing.check') }
    },
  },
  {
    what: 'a callback, and what follows from it',
    act: async (till) => {
      const visit = await started(till, true)
      payAll(till)()
      const { store } = till.hospital
      const notice = {
        id: 'n',
        about: 'payment' as const,
        tradeNo: `${visit.orderId}_01`,
        state: { state: 'unpaid' as const },
      }
      const run = async () => {
        await keepNotice(store, 'wechat', notice, instant(till.hospital.now()))
        await till.hospital.runJobs()
      }
      return { run }
    },
  },
  {
    what: 'cancelling what is paid',
    act: async (till) => {
      const { person, appointmentId } = await paid(till)
      const run = async () => {
        await person.call('booking.cancel', { appointmentId }, KEY)
        await till.hospital.runJobs()
      }
      return { run }
    },
  },
  {
    what: 'cancelling what is being paid',
    act: async (till) => {
      const { person, appointmentId } = await started(till, true)
      const run = async () => {
        await person.call('booking.cancel', { appointmentId }, KEY)
        await till.hospital.runJobs()
      }
      return { run, after: payAll(till) }
    },
  },
  timer('the end of the time to pay', async (till) => {
    await started(till, true)
    till.hospital.passMinutes(15)
  }),
  timer('money that came without insurance', async (till) => {
    const { orderId } = await started(till, true)
    till.rails.pay(`${orderId}_01`)
    till.hospital.passMinutes(15)
  }),
  timer('money that came too late', async (till) => {
    const { orderId, person, appointmentId } = await started(till, false)
    await person.api.booking.cancel({ appointmentId })
    till.rails.pay(`${orderId}_01`)
  }),
  decision('grant', false),
  decision('refuse', false),
  decision('retry', true),
  decision('settled-by-hand', true),
  {
    what: 'askRefund',
    act: async (till) => {
      const visit = await paid(till)
      till.hospital.setNow('2026-11-25T23:30:00.000Z')
      return { run: () => once(visit, 'billing.askRefund', { note: '发烧' }) }
    },
  },
  {
    what: 'a refund by the hospital',
    act: async (till) => {
      const { orderId } = await paid(till)
      const operator = await till.hospital.staff('operator')
      return { run: () => operator.call('billing.refundOrder', { orderId, note: '致歉' }, KEY) }
    },
  },
]

/** How everything stands in the end. */
const endOf = async ({ hospital: { store }, rails }: Till) => ({
  orders: (await everything(store, orders)).map(({ status, coupon }) => ({ status, coupon: coupon?.id ?? null })),
  appointments: (await everything(store, appointments)).map(({ status, paid: isPaid }) => ({ status, isPaid })),
  refunds: (await everything(store, refunds)).map(({ status, reason, cashFen, split }) => ({
    status,
    reason,
    cashFen,
    split,
  })),
  coupons: (await everything(store, coupons)).map(({ id, status }) => ({ id, status })),
  ledger: (await everything(store, ledger)).map(({ postings }) => postings),
  kept: rails.keptBy('wechat') + rails.keptBy('alipay') + rails.keptFromInsurance(),
})

const play = async ({ act }: Scenario, fuse: Fuse, dieAt: number) => {
  const till = await openTill({ wrap: (store) => failingStore(store, fuse) })
  const { hospital, rails } = till
  try {
    const { run, after } = await act(till)
    blowAt(fuse, dieAt)
    await run().catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    hospital.passMinutes(2)
    await hospital.runJobs()
    await run()
    await after?.()
    for (const minutes of [1, 20, 65, 65]) {
      await hospital.runJobs()
      hospital.passMinutes(minutes)
    }
    await hospital.runJobs()
    const books = await moneyBooks(hospital.store)
    const faults = [
      ...moneyFaults(books, rails),
      ...balanceFaults(books.ledger, rails),
      ...(await audit(hospital.store)),
    ]
    return { died, faults, end: await endOf(till) }
  } finally {
    hospital.close()
  }
}

test.each(scenarios)(
  'a crash at any write of $what ends as if there had been none',
  async (scenario) => {
    const { end } = await play(scenario, newFuse(), Infinity)
    let n = 1
    for (let died = true; died; n += 1) {
      const crashed = await play(scenario, newFuse(), n)
      expect({ n, faults: crashed.faults, end: crashed.end }).toEqual({ n, faults: [], end })
      died = crashed.died
    }
    expect(n).toBeGreaterThan(2)
  },
  90_000,
)
