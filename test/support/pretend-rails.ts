import type { InsuranceCentre, InsuranceSplit, InsuranceState } from '../../cloudfunctions/kernel/insurance-rail'
import type { RefundState, StatementLine } from '../../cloudfunctions/kernel/rail-books'
import type { CashRail, CashState, MixedOrder, MixedRail, Rails, Wallet } from '../../cloudfunctions/kernel/rails'
import { RailRefused, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { type Claim, type Trade, cashLines, insuranceLines, neverRings } from './money-pretence'

/** What happens to one question: it arrives and is answered, never arrives, or is done and the answer gets lost. */
export type Luck = 'answered' | 'question-lost' | 'answer-lost'

/**
 * Rails in memory whose books a test can look at, and whose line it can cut. They behave like the ports say and know
 * nothing of protocols, so that thousands of days can be played.
 */
export class PretendRails {
  readonly trades = { wechat: new Map<string, Trade>(), alipay: new Map<string, Trade>() }
  readonly claims = new Map<string, Claim>()
  /** Payments of both kinds that the wallet gave up. */
  readonly failedMixed = new Set<string>()
  /** Payments whose wallet was told that insurance took its part back. */
  readonly reported: string[] = []
  /** The claim behind each payment of both kinds. */
  readonly mixedOf = new Map<string, string>()
  /** What becomes of the next question. */
  luck: () => Luck = () => 'answered'
  /** How long a question is on its way; a test may put others in between. */
  pace: () => Promise<void> = () => Promise.resolve()
  /** How refunds end. */
  refunds: 'at-once' | 'slow' | 'fail' = 'at-once'
  /** What the centre pays of a bill, in percent. */
  fundPercent = 50
  accountPercent = 20
  mutualAidPercent = 0

  constructor(private readonly now: () => string) {}

  private async ask<T>(work: () => T): Promise<T> {
    await this.pace()
    const luck = this.luck()
    if (luck === 'question-lost') throw new RailUnknown()
    const answer = work()
    await this.pace()
    if (luck === 'answer-lost') throw new RailUnknown()
    return answer
  }

  /** The person pays, or not; what his wallet shows him is nobody's proof. False when the wallet takes no payment any more. */
  pay(tradeNo: string): boolean {
    const trade = this.tradeOf(tradeNo)
    if (trade?.state !== 'unpaid' || trade.order.expiresAt <= this.now()) return false
    trade.state = 'paid'
    trade.paidAt = this.now()
    return true
  }

  /** Insurance pays its part, as the wallet asks it to. */
  settle(hospitalOrderNo: string): boolean {
    const claim = this.claims.get(hospitalOrderNo)
    if (claim?.state !== 'open') return false
    claim.state = 'paid'
    claim.paidAt = this.now()
    return true
  }

  finishRefunds() {
    for (const trades of Object.values(this.trades)) {
      for (const { refunds } of trades.values()) {
        for (const refund of refunds.values()) {
          if (refund.state === 'processing') Object.assign(refund, { state: 'succeeded', at: this.now() })
        }
      }
    }
    for (const claim of this.claims.values()) {
      if (claim.state === 'refunding' && claim.back) {
        Object.assign(claim, { state: 'refunded', back: { ...claim.back, at: this.now() } })
      }
    }
  }

  tradeOf(tradeNo: string): Trade | undefined {
    return this.trades.wechat.get(tradeNo) ?? this.trades.alipay.get(tradeNo)
  }

  /** Money of one trade that came in and did not go back. */
  keptOfTrade(tradeNo: string): number {
    const trade = this.tradeOf(tradeNo)
    if (trade?.state !== 'paid') return 0
    const back = [...trade.refunds.values()].filter(({ state }) => state === 'succeeded')
    return trade.order.totalFen - back.reduce((all, { fen }) => all + fen, 0)
  }

  keptBy(wallet: 'wechat' | 'alipay'): number {
    return [...this.trades[wallet].keys()].reduce((sum, tradeNo) => sum + this.keptOfTrade(tradeNo), 0)
  }

  /** What insurance paid of one claim and did not get back. */
  keptOfClaim(hospitalOrderNo: string): number {
    const claim = this.claims.get(hospitalOrderNo)
    return claim && ['paid', 'refunding'].includes(claim.state) ? claim.split.totalFen - claim.split.ownFen : 0
  }

  keptFromInsurance(): number {
    return [...this.claims.keys()].reduce((sum, number) => sum + this.keptOfClaim(number), 0)
  }

  private cash(name: 'wechat' | 'alipay'): CashRail {
    const trades = this.trades[name]
    const stateOf = (tradeNo: string): CashState => {
      const trade = trades.get(tradeNo)
      if (!trade) return { state: 'absent' }
      if (trade.state === 'unpaid') return { state: trade.order.expiresAt <= this.now() ? 'closed' : 'unpaid' }
      if (trade.state === 'closed') return { state: 'closed' }
      const back = [...trade.refunds.values()].some(({ state }) => state === 'succeeded')
      const facts = { railId: `r-${tradeNo}`, paidFen: trade.order.totalFen, paidAt: trade.paidAt ?? this.now() }
      return { state: back ? 'refunded' : 'paid', ...facts }
    }
    const refundOf = (tradeNo: string, refundNo: string): RefundState => {
      const refund = trades.get(tradeNo)?.refunds.get(refundNo)
      if (!refund) return { state: 'absent' }
      if (refund.state !== 'succeeded') return { state: refund.state }
      return { state: 'succeeded', railId: `b-${refundNo}`, refundedFen: refund.fen, at: refund.at }
    }
    return {
      create: (order) =>
        this.ask(() => {
          const known = trades.get(order.tradeNo)
          if (known && known.state !== 'unpaid') throw new RailRefused('ORDER_OVER')
          if (known && known.order.totalFen !== order.totalFen) throw new RailRefused('OUT_TRADE_NO_USED')
          if (!known) trades.set(order.tradeNo, { order, state: 'unpaid', paidAt: null, refunds: new Map() })
          return { kind: 'alipay-trade' as const, tradeNo: order.tradeNo }
        }),
      query: (tradeNo) => this.ask(() => stateOf(tradeNo)),
      close: (tradeNo) =>
        this.ask(() => {
          const trade = trades.get(tradeNo)
          if (trade?.state === 'paid') return 'paid' as const
          // What it does not know it cannot close: it may be asked for later, as with the real ones.
          if (trade) trade.state = 'closed'
          return 'closed' as const
        }),
      refund: ({ tradeNo, refundNo, refundFen }) =>
        this.ask(() => {
          const trade = trades.get(tradeNo)
          if (trade?.state !== 'paid') throw new RailRefused('NOT_PAID')
          const known = trade.refunds.get(refundNo)
          if (known) return refundOf(tradeNo, refundNo)
          const before = [...trade.refunds.values()].filter(({ state }) => state !== 'failed')
          const total = before.reduce((sum, { fen }) => sum + fen, refundFen)
          if (total > trade.order.totalFen) throw new RailRefused('NOT_ENOUGH')
          const state = this.refunds === 'at-once' ? 'succeeded' : this.refunds === 'slow' ? 'processing' : 'failed'
          trade.refunds.set(refundNo, { fen: refundFen, state, at: this.now() })
          return refundOf(tradeNo, refundNo)
        }),
      queryRefund: ({ tradeNo, refundNo }) => this.ask(() => refundOf(tradeNo, refundNo)),
      statement: (date) => this.statement(name, date),
    }
  }

  private async *statement(name: 'wechat' | 'alipay', date: string): AsyncGenerator<StatementLine> {
    yield* await this.ask(() => cashLines(this.trades[name].values(), date))
  }

  private mixed(name: 'wechat' | 'alipay', cash: CashRail): MixedRail {
    const ownFenOf = ({ split, reductionFen }: MixedOrder) => split.ownFen - reductionFen
    return {
      create: async (order) => {
        const cashFen = ownFenOf(order)
        if (cashFen > 0) await cash.create({ ...order, totalFen: cashFen })
        const claim = this.claims.get(order.hospitalOrderNo)
        if (claim?.state !== 'open') throw new RailRefused('INSURANCE_NOT_OPEN')
        this.mixedOf.set(order.tradeNo, order.hospitalOrderNo)
        return {
          mixId: `m-${order.tradeNo}`,
          launch: { kind: 'alipay-medical', payUrl: `pay/${name}/${order.tradeNo}` },
        }
      },
      query: (tradeNo) =>
        this.ask(() => ({
          state: this.failedMixed.has(tradeNo) ? ('failed' as const) : ('created' as const),
          ...{ mixId: `m-${tradeNo}`, insurance: 'created' as const, cash: 'created' as const, failReason: null },
        })),
      close: async (tradeNo) => {
        const number = this.mixedOf.get(tradeNo)
        // Where one of the two was paid, it does not end the other.
        if (number && this.claims.get(number)?.state === 'paid') return this.ask(() => 'paid' as const)
        return cash.close(tradeNo)
      },
      reportInsuranceRefund: ({ mixId }) =>
        this.ask(() => {
          if (!this.reported.includes(mixId)) this.reported.push(mixId)
        }),
    }
  }

  private split(totalFen: number): InsuranceSplit {
    const fundFen = Math.floor((totalFen * this.fundPercent) / 100)
    const accountFen = Math.floor((totalFen * this.accountPercent) / 100)
    const mutualAidFen = Math.floor((totalFen * this.mutualAidPercent) / 100)
    const ownFen = totalFen - fundFen - accountFen - mutualAidFen
    return { totalFen, fundFen, accountFen, mutualAidFen, otherFen: 0, ownFen }
  }

  private readonly centre: InsuranceCentre = {
    uploadFees: (upload) =>
      this.ask(() => {
        const { hospitalOrderNo } = upload
        const totalFen = upload.lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
        const payToken = `secret-token-${hospitalOrderNo}`
        if (!this.claims.has(hospitalOrderNo)) {
          const split = this.split(totalFen)
          this.claims.set(hospitalOrderNo, { upload, payToken, split, state: 'open', paidAt: null, back: null })
        }
        return { payOrdId: `ORD-${hospitalOrderNo}`, payToken, visitId: `V-${hospitalOrderNo}` }
      }),
    placeOrder: (_, { hospitalOrderNo }) =>
      this.ask(() => {
        const claim = this.claims.get(hospitalOrderNo)
        if (claim?.state !== 'open') throw new RailRefused('NO_SUCH_ORDER')
        return claim.split
      }),
    query: ({ payOrdId }) =>
      this.ask((): InsuranceState => {
        const claim = this.claims.get(payOrdId.slice(4))
        if (!claim) return { state: 'unknown', code: '99', split: null }
        const { split, state, paidAt, back } = claim
        if (state === 'paid') return { state, code: '6', split, railId: payOrdId, at: paidAt ?? this.now() }
        if (state === 'refunded') return { state, code: '8', split, railId: payOrdId, at: back?.at ?? this.now() }
        return { state, code: '1', split }
      }),
    revoke: ({ payOrdId }) =>
      this.ask(() => {
        const claim = this.claims.get(payOrdId.slice(4))
        if (claim && !['open', 'revoked'].includes(claim.state)) return 'paid' as const
        if (claim) claim.state = 'revoked'
        return 'revoked' as const
      }),
    refund: ({ order: { payOrdId }, refundNo }) =>
      this.ask((): RefundState => {
        const claim = this.claims.get(payOrdId.slice(4))
        if (!claim?.paidAt) throw new RailRefused('NOT_PAID')
        if (claim.state === 'refunding') return { state: 'processing' }
        if (claim.state === 'paid') {
          if (this.refunds === 'fail') throw new RailRefused('NO')
          claim.state = this.refunds === 'slow' ? 'refunding' : 'refunded'
          claim.back = { refundNo, at: this.now() }
          if (claim.state === 'refunding') return { state: 'processing' }
        }
        const { totalFen, ownFen } = claim.split
        return { state: 'succeeded', railId: payOrdId, refundedFen: totalFen - ownFen, at: claim.back?.at ?? '' }
      }),
    statement: (date) => this.centreStatement(date),
  }

  private async *centreStatement(date: string): AsyncGenerator<StatementLine> {
    yield* await this.ask(() => insuranceLines(this.claims, date))
  }

  private wallet(name: 'wechat' | 'alipay'): Wallet {
    const cash = this.cash(name)
    return {
      cash,
      mixed: this.mixed(name, cash),
      insurance: {
        door: () => this.ask(() => ({ kind: 'open' as const })),
        authorisation: ({ patient, code }) =>
          this.ask(() =>
            code === 'refused'
              ? null
              : {
                  payAuthNo: `AUTH-secret-${patient.idNumber}`,
                  forRelative: false,
                  holderName: patient.name,
                  holderIdNumber: patient.idNumber,
                  cityId: '999900',
                  location: '121.47,31.23',
                },
          ),
      },
      doorbell: neverRings,
    }
  }

  get rails(): Rails {
    return {
      wechat: this.wallet('wechat'),
      alipay: this.wallet('alipay'),
      centre: this.centre,
      centreDoorbell: neverRings,
    }
  }
}
