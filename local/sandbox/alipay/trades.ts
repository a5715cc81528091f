import { randomInt } from 'node:crypto'
import type { World } from '../world'
import { type Movement, type Refund, type Trade, amending, movements, trades } from './books'
import { chinaText } from './money'
import type { Notices } from './notices'
import { refused } from './wrong'

type Order = Pick<Trade, 'id' | 'outTradeNo' | 'totalFen' | 'subject' | 'buyer' | 'notifyUrl' | 'expiresAt'>

/** Seconds until money that is under way arrives. */
const UNDER_WAY_SECONDS = 8

export const newTradeNo = (at: string) =>
  `${chinaText(at).slice(0, 10).replaceAll('-', '')}22001${String(randomInt(1e12)).padStart(15, '0')}`

const notThere = () => refused('ACQ.TRADE_NOT_EXIST', '交易不存在')

const whyNotSame = (old: Trade, order: Order) => {
  if (old.buyer !== order.buyer) return refused('ACQ.TRADE_BUYER_NOT_MATCH', '交易买家不匹配')
  if (old.totalFen !== order.totalFen || old.subject !== order.subject)
    return refused('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改')
  if (old.status === 'TRADE_CLOSED') return refused('ACQ.TRADE_HAS_CLOSE', '交易已经关闭')
  return old.status === 'WAIT_BUYER_PAY' ? null : refused('ACQ.TRADE_HAS_SUCCESS', '交易已被支付')
}

/** Payments of money: what may become of them, and who is told. */
export class Trades {
  constructor(
    private readonly world: World,
    private readonly notices: Notices,
  ) {}

  async create(order: Order): Promise<Trade> {
    const at = this.world.now()
    const trade: Trade = {
      ...order,
      ...{ tradeNo: newTradeNo(at), status: 'WAIT_BUYER_PAY', createdAt: at, paidAt: null },
      ...{ dueAt: order.expiresAt, underWay: false, refunds: [] },
    }
    if (await this.world.store.insert(trades, trade)) return trade
    const old = await this.current(order.id)
    const why = whyNotSame(old, order)
    if (why) throw why
    return old
  }

  /** As it is now: one whose time is over closes, money that was under way arrives. */
  async current(id: string): Promise<Trade> {
    const trade = await this.world.store.get(trades, id)
    if (!trade) throw notThere()
    return trade.dueAt && trade.dueAt <= this.world.now() ? this.fallDue(trade) : trade
  }

  async withNumber(tradeNo: string): Promise<Trade> {
    const [trade] = await this.world.store.find(trades, { tradeNo }, { limit: 1 })
    if (!trade) throw notThere()
    return this.current(trade.id)
  }

  /** What falls due by itself, so that its notice goes out without being asked for. */
  async settleDue() {
    const due = await this.world.store.find(trades, { dueAt: { $lte: this.world.now() } })
    for (const trade of due) await this.fallDue(trade)
  }

  private async fallDue(trade: Trade): Promise<Trade> {
    return trade.underWay ? this.pay(trade.id) : (await this.shut(trade.id)).document
  }

  /** @param tell false: the notice gets lost. */
  async pay(id: string, tell = true): Promise<Trade> {
    const paidAt = this.world.now()
    const { document, changed } = await amending(this.world.store, trades)(id, ({ status }) =>
      status === 'WAIT_BUYER_PAY' ? { status: 'TRADE_SUCCESS', paidAt, dueAt: null, underWay: false } : null,
    )
    if (document.status === 'TRADE_SUCCESS') await this.book(document, null)
    if (changed && tell) await this.notices.ofTrade(document)
    return document
  }

  /** He paid, and Alipay does not know yet. The money arrives even after the trade's time is over. */
  async payLater(id: string) {
    const dueAt = new Date(this.world.clock() + UNDER_WAY_SECONDS * 1000).toISOString()
    await amending(this.world.store, trades)(id, ({ status }) =>
      status === 'WAIT_BUYER_PAY' ? { dueAt, underWay: true } : null,
    )
  }

  /** Only what waits for payment can be closed. */
  async close(id: string): Promise<Trade> {
    const { document, changed } = await this.shut(id)
    if (!changed) throw refused('ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
    return document
  }

  /** Closes it if it waits; otherwise it stays what it is. */
  async shut(id: string) {
    const shut = await amending(this.world.store, trades)(id, ({ status, underWay }) =>
      status === 'WAIT_BUYER_PAY' && !underWay ? { status: 'TRADE_CLOSED', dueAt: null } : null,
    )
    if (shut.changed) await this.notices.ofTrade(shut.document)
    return shut
  }

  /** Gives money back. `changed` is Alipay's `fund_change`: this very request moved money. */
  async refund(id: string, no: string, fen: number): Promise<{ trade: Trade; changed: boolean }> {
    const mood = (await this.world.mood('alipay')).refunds
    const at = this.world.now()
    const { document, changed } = await amending(this.world.store, trades)(id, (trade) => {
      if (isRepeated(trade, no, fen)) return null
      const why = whyNoRefund(trade, fen)
      if (why) throw why
      if (mood === 'fail') throw refused('ACQ.SELLER_BALANCE_NOT_ENOUGH', '商户的支付宝账户中无足够的资金进行退款')
      return withRefunds(trade, [...trade.refunds, { no, fen, doneAt: mood === 'slow' ? null : at }])
    })
    const refund = document.refunds.find((each) => each.no === no)
    if (refund?.doneAt) await this.book(document, refund)
    if (changed && refund?.doneAt) await this.notices.ofTrade(document, refund)
    return { trade: document, changed: changed && Boolean(refund?.doneAt) }
  }

  /** Ends the refunds that are under way. Returns how many. */
  async settleRefunds(id: string): Promise<number> {
    const before = await this.current(id)
    const slow = before.refunds.filter(({ doneAt }) => !doneAt)
    const doneAt = this.world.now()
    const { document } = await amending(this.world.store, trades)(id, (trade) =>
      withRefunds(
        trade,
        trade.refunds.map((each) => (each.doneAt ? each : { ...each, doneAt })),
      ),
    )
    for (const { no } of slow) {
      const refund = document.refunds.find((each) => each.no === no) as Refund
      await this.book(document, refund)
      await this.notices.ofTrade(document, refund)
    }
    return slow.length
  }

  private async book(trade: Trade, refund: Refund | null) {
    const at = (refund ? refund.doneAt : trade.paidAt) as string
    await this.world.store.insert<Movement>(movements, {
      id: `${trade.id} ${refund?.no ?? ''}`,
      day: chinaText(at).slice(0, 10),
      kind: refund ? '退款' : '交易',
      outTradeNo: trade.outTradeNo,
      tradeNo: trade.tradeNo,
      refundNo: refund?.no ?? '',
      fen: refund ? -refund.fen : trade.totalFen,
      subject: trade.subject,
      startedAt: trade.createdAt,
      at,
    })
  }
}

const sumOf = (refunds: readonly Refund[]) => refunds.reduce((sum, { fen }) => sum + fen, 0)

/** The same number is the same refund; with another amount it is a mistake. */
const isRepeated = ({ refunds }: Trade, no: string, fen: number): boolean => {
  const old = refunds.find((each) => each.no === no)
  if (old && old.fen !== fen) throw refused('ACQ.DISCORDANT_REPEAT_REQUEST', '请求信息不一致')
  return Boolean(old)
}

const whyNoRefund = (trade: Trade, fen: number) => {
  if (trade.status === 'TRADE_FINISHED') return refused('ACQ.TRADE_HAS_FINISHED', '交易已经完结')
  if (trade.status !== 'TRADE_SUCCESS') return refused('ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
  if (sumOf(trade.refunds) + fen > trade.totalFen) return refused('ACQ.REASON_TRADE_REFUND_FEE_ERR', '退款金额无效')
  return null
}

const withRefunds = ({ totalFen }: Trade, refunds: Refund[]): Partial<Trade> => {
  const back = sumOf(refunds.filter(({ doneAt }) => doneAt))
  return { refunds, ...(back === totalFen ? { status: 'TRADE_CLOSED' as const } : {}) }
}
