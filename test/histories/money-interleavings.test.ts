import * as fc from 'fast-check'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { keepNotice } from '../../cloudfunctions/billing/notices'
import { instant, instantOf } from '../../cloudfunctions/kernel/time'
import { audit } from '../support/audit'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { balanceFaults, moneyBooks, moneyFaults } from '../support/money'
import { PretendRails } from '../support/pretend-rails'
import { scheduledStore } from '../support/scheduled-store'
import { grantCoupon } from '../../cloudfunctions/billing/coupons'
import { type ClinicDay, family, openClinicDay } from './clinic-day'

const EACH_HOSPITAL = 50

/** What happens at the same moment to one order. */
type Move =
  | { kind: 'pay'; wallet: 'wechat' | 'alipay' }
  | { kind: 'phone'; after: number }
  | { kind: 'notice' | 'check' | 'jobs' | 'cancel' | 'quote' | 'drop' | 'coupon' | 'goodwill' }

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      wallet: fc.constantFrom('wechat' as const, 'alipay' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('phone' as const), after: fc.nat({ max: 20 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['notice', 'check', 'check', 'jobs', 'jobs', 'cancel', 'quote', 'drop', 'coupon', 'goodwill'] as const),
      ),
    }),
  },
)

const scene = fc.record({
  insured: fc.boolean(),
  begun: fc.constantFrom('wechat' as const, 'alipay' as const, null),
  paid: fc.boolean(),
  /** Minutes since he booked: in time, in the last minute, over, and given up. */
  minutes: fc.constantFrom(1, 14, 15, 17),
  atOnce: fc.array(move, { minLength: 2, maxLength: 5 }),
})

const NAMED = /^(?!INTERNAL$)[A-Z_]+$/

class Scene {
  private calls = 0
  private readonly launched = new Set<string>()
  constructor(
    private readonly hospital: TestHospital,
    private readonly rails: PretendRails,
    private readonly visitor: Visitor,
    private readonly day: ClinicDay,
    readonly orderId: string,
    private readonly appointmentId: string,
  ) {}

  private async call(operation: string, input: object, visitor = this.visitor) {
    this.calls += 1
    try {
      return (await visitor.call(operation, input, `${this.day.doctorId}-${this.calls}`)) as Record<string, unknown>
    } catch (error) {
      if (!NAMED.test((error as { code?: string }).code ?? '')) throw error
      return null
    }
  }

  async pay(wallet: 'wechat' | 'alipay') {
    const answer = await this.call('billing.pay', { orderId: this.orderId, wallet })
    const launch = (answer?.['launch'] ?? null) as { tradeNo?: string; payUrl?: string } | null
    const tradeNo = launch?.tradeNo ?? launch?.payUrl?.split('/').at(-1)
    if (tradeNo) this.launched.add(tradeNo)
  }

  quote = () => this.call('billing.quoteInsurance', { orderId: this.orderId, wallet: 'wechat', code: 'c' })

  /** He pays by whatever his phones were given, all of it. */
  phone() {
    for (const tradeNo of this.launched) {
      const claim = this.rails.mixedOf.get(tradeNo)
      if (!claim || this.rails.settle(claim)) this.rails.pay(tradeNo)
    }
    const whole = [...this.launched].filter((tradeNo) => {
      const claim = this.rails.mixedOf.get(tradeNo)
      return this.rails.keptOfTrade(tradeNo) > 0 && (!claim || this.rails.keptOfClaim(claim) > 0)
    })
    if (whole.length > 1) throw new Error(`paid twice: ${whole.join(', ')}`)
  }

  async start(each: Move): Promise<unknown> {
    const { orderId } = this
    switch (each.kind) {
      case 'pay':
        return this.pay(each.wallet)
      case 'phone':
        for (let i = 0; i < each.after; i += 1) await Promise.resolve()
        return this.phone()
      case 'notice': {
        const told = {
          id: `n${this.calls}`,
          about: 'payment' as const,
          tradeNo: `${orderId}_01`,
          state: { state: 'unpaid' as const },
        }
        return keepNotice(this.hospital.store, 'wechat', told, instant(this.hospital.now()))
      }
      case 'check':
        return this.call('billing.check', { orderId })
      case 'jobs':
        return this.hospital.runJobs()
      case 'cancel':
        return this.call('booking.cancel', { appointmentId: this.appointmentId })
      case 'quote':
        return this.quote()
      case 'drop':
        return this.call('billing.dropInsurance', { orderId })
      case 'coupon':
        return this.call('billing.chooseCoupon', { orderId, couponId: `cou-${this.day.doctorId}` })
      case 'goodwill':
        return this.call('billing.refundOrder', { orderId, note: '致歉' }, await this.hospital.staff('operator'))
    }
  }

  /** The phones show what they have; then time passes. */
  async end() {
    this.phone()
    for (const minutes of [1, 20, 66, 66]) {
      await this.hospital.runJobs()
      this.hospital.passMinutes(minutes)
    }
    await this.hospital.runJobs()
  }
}

const openScene = async (hospital: TestHospital, rails: PretendRails, name: string) => {
  const { store } = hospital
  const day = await openClinicDay(hospital, name, [1, 1])
  const visitor = await family(hospital)
  const wish = { patientId: day.patientIds[0], slotId: day.slotIds[0], payment: 'online' }
  const { appointmentId } = (await visitor.call('booking.reserve', wish)) as { appointmentId: string }
  const { orderId } = (await visitor.call('booking.checkout', { appointmentId })) as { orderId: string }
  const gift = { id: `cou-${day.doctorId}`, accountId: visitor.accountId, title: '券', amountFen: 500, days: 30 }
  await grantCoupon(store, gift, instant(hospital.now()))
  return new Scene(hospital, rails, visitor, day, orderId, appointmentId)
}

const interleave = async (runs: number, seed: number) => {
  const current: { scheduler: fc.Scheduler | null } = { scheduler: null }
  let hospital: TestHospital | null = null
  const rails = new PretendRails(() => instant(hospital?.now() ?? 0))
  const on = openTestHospital({
    ...{ store: new SqliteStore(':memory:'), rails: rails.rails },
    wrap: (inner) => scheduledStore(inner, current),
  })
  hospital = on
  rails.pace = async () => {
    await current.scheduler?.schedule(Promise.resolve(), 'rail')
  }
  let count = 0
  const property = fc.asyncProperty(
    fc.scheduler(),
    scene,
    async (scheduler, { insured, begun, paid, minutes, atOnce }) => {
      count += 1
      on.setNow(instantOf('2026-11-25', '08:00'))
      const at = await openScene(on, rails, `x${count}`)
      if (insured) await at.quote()
      if (begun) await at.pay(begun)
      on.passMinutes(minutes)
      if (paid) at.phone()
      current.scheduler = scheduler
      await scheduler.waitFor(Promise.all(atOnce.map((each) => at.start(each))))
      current.scheduler = null
      await at.end()
      const books = await moneyBooks(on.store)
      expect([...moneyFaults(books, rails), ...balanceFaults(books.ledger, rails), ...(await audit(on.store))]).toEqual(
        [],
      )
    },
  )
  try {
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
    expect(on.logLines.filter((line) => /job failed|operation failed/.test(line))).toEqual([])
  } finally {
    on.close()
  }
  return count
}

test('1,000 interleavings of paying, callbacks, the timer, cancelling and a second phone', async () => {
  const runs = Number(process.env['INTERLEAVINGS'] ?? 300)
  let count = 0
  for (let batch = 1; count < runs; batch += 1) count += await interleave(Math.min(EACH_HOSPITAL, runs - count), batch)
  expect(count).toBe(runs)
}, 600_000)
