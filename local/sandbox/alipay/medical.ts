import type { World } from '../world'
import { type Authorisation, type MedicalTrade, amending, authorisations, medicalTrades } from './books'
import type { Centre } from './config'
import type { Notices } from './notices'
import { type Trades, newTradeNo } from './trades'
import { refused } from './wrong'

export type Order = Omit<
  MedicalTrade,
  'tradeNo' | 'alipayTradeNo' | 'status' | 'insurance' | 'createdAt' | 'insurancePaidAt' | 'reason'
>

/** Who pays in the cashier: both, or only one of them. */
export type Legs = 'both' | 'insurance-only' | 'cash-only'

const AUTHORISATION_MINUTES = 15

export const ownId = (outTradeNo: string) => `own:${outTradeNo}`

const inconsistent = () => refused('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改')

const SAME: readonly (keyof Order)[] = ['payOrderId', 'hospitalOrderNo', 'batchNo', 'payAuthNo', 'openId', 'subject']

const isSame = (old: MedicalTrade, order: Order) =>
  SAME.every((name) => old[name] === order[name]) && JSON.stringify(old.amounts) === JSON.stringify(order.amounts)

/** Payments of insurance and money together, as the medical platform keeps them. */
export class MedicalTrades {
  constructor(
    private readonly world: World,
    private readonly trades: Trades,
    private readonly notices: Notices,
    private readonly centre: Centre,
  ) {}

  async create(order: Order): Promise<MedicalTrade> {
    const old = await this.world.store.get(medicalTrades, order.id)
    if (old) return this.repeated(old, order)
    const leave = await this.leaveFor(order)
    const at = this.world.now()
    const own = order.amounts.real > 0 ? await this.createOwn(order) : null
    const trade: MedicalTrade = {
      ...order,
      ...{ tradeNo: newTradeNo(at), alipayTradeNo: own?.tradeNo ?? null, createdAt: at },
      ...{ status: 'WAIT_PAY', insurance: 'WAIT_PAY', insurancePaidAt: null, reason: null },
    }
    await this.world.store.updateIf(authorisations, leave.id, {}, { set: { usedFor: order.id } })
    if (await this.world.store.insert(medicalTrades, trade)) return trade
    return this.repeated((await this.world.store.get(medicalTrades, order.id)) as MedicalTrade, order)
  }

  async get(id: string): Promise<MedicalTrade> {
    const trade = await this.world.store.get(medicalTrades, id)
    if (!trade) throw refused('TRADE_NOT_EXIST', '交易不存在')
    if (trade.status === 'WAIT_PAY' && trade.expiresAt <= this.world.now()) return this.end(id, 'CLOSED')
    const isBack = trade.insurance === 'SUCCESS' && (await this.centre.isRefunded(trade.payOrderId))
    return isBack ? this.insuranceRefunded(id) : trade
  }

  /** The person pays. The centre settles its part; without it the payment as a whole has failed. */
  async pay(id: string, legs: Legs, tell = true): Promise<MedicalTrade> {
    const trade = await this.get(id)
    if (trade.status !== 'WAIT_PAY') return trade
    const insured = legs !== 'cash-only' && (await this.settles(trade))
    const paysOwn = legs !== 'insurance-only' && trade.alipayTradeNo !== null
    if (paysOwn) await this.trades.pay(ownId(id), false)
    const done = insured && (paysOwn || trade.alipayTradeNo === null)
    const { document, changed } = await amending(this.world.store, medicalTrades)(id, ({ status }) =>
      status === 'WAIT_PAY'
        ? {
            status: done ? 'SUCCESS' : 'FAIL',
            insurance: insured ? 'SUCCESS' : 'FAIL',
            insurancePaidAt: insured ? this.world.now() : null,
            reason: done ? null : insured ? '自费部分未支付' : '医保结算失败',
          }
        : null,
    )
    if (!paysOwn && trade.alipayTradeNo) await this.trades.shut(ownId(id))
    if (changed && tell) await this.notices.ofMedical(document)
    return document
  }

  /** Ends what waits; what is paid is given back, which nobody here asks for without looking first. */
  async cancel(id: string): Promise<MedicalTrade> {
    const trade = await this.get(id)
    if (trade.status === 'SUCCESS') throw refused('ACQ.CANCEL_NOT_ALLOWED', '交易不允许撤销')
    return trade.status === 'WAIT_PAY' ? this.end(id, 'CLOSED') : trade
  }

  async refundOwn(id: string, no: string, fen: number) {
    const trade = await this.get(id)
    if (!trade.alipayTradeNo) throw refused('ACQ.TRADE_STATUS_ERROR', '没有自费部分')
    return this.trades.refund(ownId(id), no, fen)
  }

  /** The whole is given back when both parts are. */
  async whole(trade: MedicalTrade): Promise<MedicalTrade['status']> {
    if (!trade.alipayTradeNo || trade.status !== 'SUCCESS') return trade.status
    const own = await this.trades.current(ownId(trade.id))
    return trade.insurance === 'REFUND' && own.status === 'TRADE_CLOSED' ? 'REFUND' : trade.status
  }

  private async insuranceRefunded(id: string): Promise<MedicalTrade> {
    const { document } = await amending(this.world.store, medicalTrades)(id, ({ status, insurance, alipayTradeNo }) =>
      insurance === 'SUCCESS' ? { insurance: 'REFUND', status: alipayTradeNo ? status : 'REFUND' } : null,
    )
    return document
  }

  private repeated(old: MedicalTrade, order: Order): MedicalTrade {
    if (!isSame(old, order)) throw inconsistent()
    if (old.status === 'WAIT_PAY') return old
    throw refused('ACQ.TRADE_HAS_SUCCESS', '交易已被支付')
  }

  private createOwn({ id, amounts, subject, openId, expiresAt }: Order) {
    const order = { id: ownId(id), outTradeNo: id, totalFen: amounts.real, subject, buyer: openId, expiresAt }
    return this.trades.create({ ...order, notifyUrl: null })
  }

  private async end(id: string, status: 'CLOSED'): Promise<MedicalTrade> {
    const { document, changed } = await amending(this.world.store, medicalTrades)(id, (trade) =>
      trade.status === 'WAIT_PAY' ? { status, insurance: status } : null,
    )
    if (changed && document.alipayTradeNo) await this.trades.shut(ownId(id))
    return document
  }

  private async settles({ payOrderId, payAuthNo, amounts }: MedicalTrade): Promise<boolean> {
    const parts = { fundFen: amounts.gov, accountFen: amounts.account, otherFen: amounts.other }
    return (await this.centre.settle({ payOrdId: payOrderId, payAuthNo, ...parts })).settled
  }

  /** Each leave pays for one payment, and lives for minutes. */
  private async leaveFor({ id, payAuthNo, openId }: Order): Promise<Authorisation> {
    const [leave] = await this.world.store.find(authorisations, { payAuthNo }, { limit: 1 })
    const until = leave?.agreedAt ? Date.parse(leave.agreedAt) + AUTHORISATION_MINUTES * 60_000 : 0
    if (!leave || leave.openId !== openId || until < this.world.clock())
      throw refused('PAY_AUTH_NO_INVALID', '支付授权码无效或已过期')
    if (leave.usedFor && leave.usedFor !== id) throw refused('PAY_AUTH_NO_USED', '支付授权码已使用')
    return leave
  }
}
