import type { Launch } from '@xinglin/types/launch'
import { orders, refunds } from '../../cloudfunctions/billing/collections'
import { openOrder } from '../../cloudfunctions/billing/open-order'
import { grantCoupon } from '../../cloudfunctions/billing/coupons'
import { keepNotice } from '../../cloudfunctions/billing/notices'
import { closeOrder } from '../../cloudfunctions/billing/settle'
import { refundOrder } from '../../cloudfunctions/billing/refunds'
import { standbys } from '../../cloudfunctions/booking/collections'
import type { Notice } from '../../cloudfunctions/kernel/rails'
import { instant } from '../../cloudfunctions/kernel/time'
import { faultsIn } from '../support/audit'
import type { TestHospital, Visitor } from '../support/hospital'
import { moneyFaults } from '../support/money'
import type { Luck, PretendRails } from '../support/pretend-rails'
import type { ClinicDay } from './clinic-day'
import { billOf, booksOf, tradeOf } from './money-books'
import type { MoneyStep, Setting } from './money-steps'

type Happening = MoneyStep['what']
type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>

interface Cast {
  hospital: TestHospital
  rails: PretendRails
  family: Visitor
  /** Signs in anew, as he must after some hours. */
  operator: () => Promise<Visitor>
  day: ClinicDay
  setting: Setting
  /** Whether orders come from bookings, or straight from a bill. */
  visits: boolean
}

const CODES = /^[A-Z_]+$/

/** Plays one history of money on the real hospital, with rails that may be silent, late and slow, and looks whether all is right in the end. */
export class MoneyPlay {
  private step = 0
  private readonly subjects: string[][] = [[], [], []]
  private readonly orderIds: string[] = []
  /** Numbers of payments that a phone was given. */
  private readonly launched: string[] = []

  constructor(private readonly cast: Cast) {}

  async run(history: readonly MoneyStep[]) {
    const { hospital, setting, rails } = this.cast
    const [fund = 0, account = 0, mutualAid = 0] = setting.insured
    Object.assign(rails, { fundPercent: fund, accountPercent: account, mutualAidPercent: mutualAid })
    for (const [i, amountFen] of setting.coupons.entries()) {
      const gift = {
        id: this.couponId(i),
        accountId: this.cast.family.accountId,
        title: '券',
        amountFen,
        days: 1 + i * 29,
      }
      await grantCoupon(hospital.store, gift, this.now)
    }
    for (const { what, jobs } of history) {
      this.step += 1
      await this.happen(what)
      if (jobs) await hospital.runJobs()
      this.nobodyPaysTwice()
    }
    await this.settle()
    expect(await this.faults()).toEqual([])
  }

  private get now() {
    return instant(this.cast.hospital.now())
  }

  private couponId = (n: number) => `cou-${this.cast.day.doctorId}-${n}`

  /** A named error is an answer; anything else is a fault of the hospital. */
  private async call(
    operation: string,
    input: unknown,
    visitor = this.cast.family,
  ): Promise<Record<string, unknown> | null> {
    const key = `${this.cast.day.doctorId}-${this.step}-${operation}`
    try {
      return (await visitor.call(operation, input, key)) as Record<string, unknown>
    } catch (error) {
      const { code } = error as { code?: string }
      if (!code || !CODES.test(code) || code === 'INTERNAL') throw error
      return null
    }
  }

  private orderIdFor(person: number) {
    return this.orderIds[this.subjects[person]?.length ? this.indexOf(this.subjects[person]?.at(-1) ?? '') : -1]
  }

  private readonly orderOfSubject: string[] = []
  private indexOf = (subjectId: string) => this.orderOfSubject.indexOf(subjectId)

  private async happen(what: Happening): Promise<unknown> {
    switch (what.kind) {
      case 'book':
        return this.cast.visits ? this.book(what) : this.bill(what)
      case 'wait-for-place':
        return this.cast.visits ? this.standBy(what) : null
      case 'move':
        return this.move(what)
      case 'cancel':
        return this.cancel(what)
      case 'weather':
        return this.weather(what)
      case 'refunds':
        return (this.cast.rails.refunds = what.end)
      case 'finish':
        return this.cast.rails.finishRefunds()
      case 'wait':
        return this.cast.hospital.passMinutes(what.minutes)
      case 'at-wallet':
        return this.atWallet(what)
      case 'wallet-gives-up':
        return this.giveUp(what)
      case 'notice':
        return this.notice(what)
      case 'decide':
        return this.decide(what)
      default:
        return this.atTheTill(what)
    }
  }
  private async atTheTill(what: Of<'coupon' | 'quote' | 'drop' | 'pay' | 'check' | 'ask-refund' | 'goodwill'>) {
    const orderId = this.orderIdFor(what.person)
    if (!orderId) return
    switch (what.kind) {
      case 'coupon': {
        const couponId = what.coupon === null ? null : this.couponId(what.coupon)
        return this.call('billing.chooseCoupon', { orderId, couponId })
      }
      case 'quote': {
        const { wallet, agrees } = what
        return this.call('billing.quoteInsurance', { orderId, wallet, code: agrees ? 'c' : 'refused', location: '' })
      }
      case 'drop':
        return this.call('billing.dropInsurance', { orderId })
      case 'pay': {
        const answer = await this.call('billing.pay', { orderId, wallet: what.wallet })
        const tradeNo = answer?.['launch'] ? tradeOf(answer['launch'] as Launch) : null
        if (tradeNo && !this.launched.includes(tradeNo)) this.launched.push(tradeNo)
        return
      }
      case 'check':
        return this.call('billing.check', { orderId })
      case 'ask-refund':
        return this.call('billing.askRefund', { orderId, note: '临时有事' })
      case 'goodwill':
        return this.call('billing.refundOrder', { orderId, note: '院方致歉' }, await this.cast.operator())
    }
  }

  private async book({ person, slot, online }: Of<'book'>) {
    const { day } = this.cast
    const input = {
      patientId: day.patientIds[person],
      slotId: day.slotIds[slot],
      payment: online ? 'online' : 'counter',
    }
    await this.openFor(person, await this.call('booking.reserve', input))
  }

  private async openFor(person: number, booked: Record<string, unknown> | null) {
    const appointmentId = booked?.['appointmentId'] as string | undefined
    if (!appointmentId) return
    const answer = await this.call('booking.checkout', { appointmentId })
    if (answer) this.note(person, appointmentId, answer['orderId'] as string)
  }

  private note(person: number, subjectId: string, orderId: string) {
    this.subjects[person]?.push(subjectId)
    this.orderOfSubject.push(subjectId)
    this.orderIds.push(orderId)
  }

  private async bill({ person, slot }: Of<'book'>) {
    const { hospital, day, setting, family } = this.cast
    const subjectId = `sub-${day.doctorId}-${this.step}`
    const patient = { id: day.patientIds[person] ?? '', accountId: family.accountId, name: '王小明' }
    const bill = billOf(subjectId, patient, setting.feeFen, slot ? 60 : 2000, this.now)
    this.note(person, subjectId, (await openOrder(hospital.store, bill, this.now)).id)
  }

  private async standBy({ person }: Of<'wait-for-place'>) {
    const { hospital, day } = this.cast
    const patientId = day.patientIds[person] ?? ''
    const [mine] = await hospital.store.find(standbys, { patientId, status: 'offered' })
    if (mine)
      return this.openFor(person, await this.call('booking.acceptStandby', { standbyId: mine.id, payment: 'online' }))
    return this.call('booking.joinStandby', { patientId, sessionId: day.sessionId })
  }

  private async move({ person, slot }: Of<'move'>) {
    const appointmentId = this.subjects[person]?.at(-1)
    if (!this.cast.visits || !appointmentId) return
    await this.call('booking.reschedule', { appointmentId, slotId: this.cast.day.slotIds[slot] })
  }

  private async cancel({ person }: Of<'cancel'>) {
    const { hospital, visits } = this.cast
    const subjectId = this.subjects[person]?.at(-1)
    const orderId = this.orderIdFor(person)
    if (!subjectId || !orderId) return
    if (visits) return this.call('booking.cancel', { appointmentId: subjectId })
    await closeOrder({ store: hospital.store, now: this.now }, orderId)
    const wish = { reason: 'cancelled' as const, note: '', requestedBy: '', asks: false }
    await refundOrder(hospital.store, orderId, wish, this.now)
  }

  private weather({ lucks, silent }: Of<'weather'>) {
    const coming = [...lucks]
    this.cast.rails.luck = (): Luck => coming.shift() ?? (silent ? 'question-lost' : 'answered')
  }

  private atWallet({ pick, legs }: Of<'at-wallet'>) {
    const { rails } = this.cast
    const tradeNo = this.launched[this.launched.length - 1 - (pick % Math.max(1, this.launched.length))]
    if (!tradeNo) return
    const hospitalOrderNo = rails.mixedOf.get(tradeNo)
    const insured = legs === 'cash' || !hospitalOrderNo || rails.settle(hospitalOrderNo)
    if (legs === 'insurance' || !insured) return
    rails.pay(tradeNo)
  }

  private giveUp({ pick }: Of<'wallet-gives-up'>) {
    const { rails } = this.cast
    const tradeNo = this.launched[pick % Math.max(1, this.launched.length)]
    const claim = tradeNo && rails.mixedOf.get(tradeNo)
    if (claim && !(rails.keptOfTrade(tradeNo) && rails.keptOfClaim(claim))) rails.failedMixed.add(tradeNo)
  }

  private async notice({ pick, about, again }: Of<'notice'>) {
    const { hospital } = this.cast
    const mine = await hospital.store.getMany(orders, this.orderIds)
    const attempts = mine.flatMap((order) => order.attempts)
    const attempt = attempts[pick % Math.max(1, attempts.length)]
    if (!attempt) return
    const { tradeNo, hospitalOrderNo } = attempt
    const id = `${about}-${tradeNo}${again ? '' : `-${this.step}`}`
    const told: Notice =
      about === 'insurance'
        ? { id, about, hospitalOrderNo: hospitalOrderNo ?? tradeNo, payOrdId: '', split: null }
        : about === 'refund'
          ? { id, about, tradeNo, refundNo: `${tradeNo}_0`, state: { state: 'processing' } }
          : { id, about, tradeNo, state: { state: 'unpaid' } }
    await keepNotice(hospital.store, 'wechat', told, this.now)
  }

  private async decide({ pick, decision }: Of<'decide'>) {
    const { hospital, operator } = this.cast
    const mine = await hospital.store.find(refunds, { orderId: { $in: this.orderIds } })
    const refund = mine[pick % Math.max(1, mine.length)]
    if (refund)
      await this.call('billing.decideRefund', { refundId: refund.id, decision, note: '已核实' }, await operator())
  }

  /** At no time do the rails keep the money of two tries of one order. */
  private nobodyPaysTwice() {
    const { rails } = this.cast
    for (const orderId of this.orderIds) {
      const tries = this.launched.filter((tradeNo) => tradeNo.startsWith(orderId))
      const whole = tries.filter((tradeNo) => {
        const claim = rails.mixedOf.get(tradeNo)
        return rails.keptOfTrade(tradeNo) > 0 && (!claim || rails.keptOfClaim(claim) > 0)
      })
      if (whole.length > 1) throw new Error(`paid twice: ${whole.join(', ')}`)
    }
  }

  /** The rails answer again, the people of the hospital decide, and time passes. */
  private async settle() {
    const { hospital, rails, operator, setting } = this.cast
    rails.luck = () => 'answered'
    rails.refunds = 'at-once'
    for (const minutes of [2, 66, 66, 1600, 66]) {
      hospital.passMinutes(minutes)
      rails.finishRefunds()
      await hospital.runJobs()
      const failed = await hospital.store.find(refunds, { orderId: { $in: this.orderIds }, status: 'failed' })
      for (const { id: refundId } of failed) {
        this.step += 1
        const decision = setting.byHand ? 'settled-by-hand' : 'retry'
        await this.call('billing.decideRefund', { refundId, decision, note: '已核实' }, await operator())
      }
      if (failed.length) await hospital.runJobs()
    }
  }

  private async faults(): Promise<string[]> {
    const { day, hospital, rails, setting } = this.cast
    const couponIds = setting.coupons.map((_, i) => this.couponId(i))
    const books = await booksOf(hospital.store, day, this.orderIds, couponIds)
    return [...moneyFaults(books, rails), ...faultsIn(books)]
  }
}
