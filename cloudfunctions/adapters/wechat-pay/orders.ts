import * as z from 'zod/mini'
import { type CashOrder, type CashState, RailRefused, RailUnknown } from '../../kernel/rails'
import { type Client, orAbsent } from './client'
import { chinaTime } from './time'
import { Transaction, cashStateOf, isOurs } from './transaction'

const Prepay = z.object({ prepay_id: z.string().check(z.minLength(1)) })

const pathOf = (tradeNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(tradeNo)}`

/** Orders at WeChat Pay: `POST /v3/pay/transactions/jsapi`, its query and its closing. */
export class Orders {
  constructor(private readonly client: Client) {}

  /** The prepay_id, good for two hours; the same order again gets another one. */
  async place({ tradeNo, title, totalFen, payerOpenId, expiresAt }: CashOrder): Promise<string> {
    const { appId: appid, mchId: mchid, noticeUrl: notify_url } = this.client.config
    const { prepay_id } = await this.client.ask({
      method: 'POST',
      path: '/v3/pay/transactions/jsapi',
      body: {
        ...{ appid, mchid, description: title, out_trade_no: tradeNo, time_expire: chinaTime(expiresAt), notify_url },
        ...{ amount: { total: totalFen, currency: 'CNY' }, payer: { openid: payerOpenId } },
      },
      answer: Prepay,
    })
    return prepay_id
  }

  async query(tradeNo: string): Promise<CashState> {
    const { config } = this.client
    const path = `${pathOf(tradeNo)}?mchid=${config.mchId}`
    const found = await orAbsent(this.client.ask({ method: 'GET', path, answer: Transaction }))
    if (!found) return { state: 'absent' }
    // An answer's signature does not say which question it belongs to.
    if (found.out_trade_no !== tradeNo || !isOurs(found, config)) throw new RailUnknown('an answer about another order')
    return cashStateOf(found)
  }

  /** A refusal has many reasons (paid, closed already, being paid now): the order itself says which. */
  async close(tradeNo: string): Promise<'closed' | 'paid'> {
    const body = { mchid: this.client.config.mchId }
    try {
      await orAbsent(this.client.ask({ method: 'POST', path: `${pathOf(tradeNo)}/close`, body, answer: z.null() }))
      return 'closed'
    } catch (error) {
      if (!(error instanceof RailRefused)) throw error
      return this.whyNotClosed(tradeNo)
    }
  }

  private async whyNotClosed(tradeNo: string): Promise<'closed' | 'paid'> {
    const { state } = await this.query(tradeNo)
    if (state === 'paid' || state === 'refunded') return 'paid'
    if (state === 'closed' || state === 'absent') return 'closed'
    throw new RailUnknown('an order that is being paid')
  }
}
