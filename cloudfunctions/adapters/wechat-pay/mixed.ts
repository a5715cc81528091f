import type { Launch } from '@xinglin/types/launch'
import * as z from 'zod/mini'
import { type MixedOrder, type MixedRail, type MixedState, RailRefused, RailUnknown } from '../../kernel/rails'
import { type Client, orAbsent } from './client'
import type { Institution } from './config'
import { type Fees, feesOf } from './fees'
import { signedPackage } from './launch'
import { mixedBody } from './mixed-order'
import { MixedEntity, isOurs, mixedStateOf } from './mixed-state'
import type { Orders } from './orders'
import { chinaTime } from './time'

type InsuranceRefund = Parameters<MixedRail['reportInsuranceRefund']>[0]

/** 医保自费混合收款 (移动医保支付 2.0): insurance and money in WeChat's one cashier. */
export class Mixed implements MixedRail {
  constructor(
    private readonly client: Client,
    private readonly orders: Orders,
    private readonly institution: Institution,
  ) {}

  /** The money's order comes first, under the same number. */
  readonly create = async (order: MixedOrder): Promise<{ mixId: string; launch: Launch }> => {
    const fees = feesOf(order.split, order.reductionFen)
    const cashFen = fees.wechat_pay_cash_fee
    const prepayId = cashFen > 0 ? await this.orders.place({ ...order, totalFen: cashFen }) : null
    const entity = await this.place(order, fees, prepayId)
    // A mixed order that was there already keeps the prepay_id that it came with.
    const signed = entity.prepay_id ? signedPackage(this.client.config, this.client.clock, entity.prepay_id) : null
    const mixId = entity.mix_trade_no
    return { mixId, launch: { kind: 'wechat-medical', mixTradeNo: mixId, signed } }
  }

  readonly query = async (tradeNo: string): Promise<MixedState> => {
    const entity = await this.find(tradeNo)
    return entity ? mixedStateOf(entity) : { state: 'absent' }
  }

  /** WeChat closes only the money's part; the insurance part ends when the fees are taken back (6401), which the caller does. */
  readonly close = async (tradeNo: string): Promise<'closed' | 'paid'> => {
    const found = await this.query(tradeNo)
    if (found.state === 'absent') return this.orders.close(tradeNo)
    const { state, cash, insurance } = found
    const moneyMoved = state === 'paid' || state === 'refunded' || cash === 'paid' || insurance === 'paid'
    if (moneyMoved) return 'paid'
    return cash === 'none' ? 'closed' : this.orders.close(tradeNo)
  }

  readonly reportInsuranceRefund = async (refund: InsuranceRefund): Promise<void> => {
    const { mixId, refundNo, fundFen, accountFen, otherFen, at } = refund
    await this.client.ask({
      method: 'POST',
      path: `/v3/med-ins/refunds/notify?mix_trade_no=${encodeURIComponent(mixId)}`,
      body: {
        med_refund_total_fee: fundFen + accountFen + otherFen,
        ...{ med_refund_gov_fee: fundFen, med_refund_self_fee: accountFen, med_refund_other_fee: otherFen },
        ...{ refund_time: chinaTime(at), out_refund_no: refundNo },
      },
      answer: z.null(),
    })
  }

  private async place(order: MixedOrder, fees: Fees, prepayId: string | null): Promise<MixedEntity> {
    const { serial, body } = await mixedBody(this.client, this.institution, order, fees, prepayId)
    try {
      const path = '/v3/med-ins/orders'
      return this.own(
        await this.client.ask({ method: 'POST', path, body, sealedWith: serial, answer: MixedEntity }),
        order.tradeNo,
      )
    } catch (error) {
      const same = error instanceof RailRefused ? await this.sameAsBefore(order, fees) : null
      if (same) return same
      throw error
    }
  }

  /** A second order under a number is refused (268512536): the first one is good, when it asks for the same. */
  private async sameAsBefore({ tradeNo, payOrdId }: MixedOrder, fees: Fees): Promise<MixedEntity | null> {
    const entity = await this.find(tradeNo)
    const isSame =
      entity?.pay_order_id === payOrdId &&
      entity.total_fee === fees.total_fee &&
      entity.wechat_pay_cash_fee === fees.wechat_pay_cash_fee
    return isSame ? entity : null
  }

  private async find(tradeNo: string): Promise<MixedEntity | null> {
    const path = `/v3/med-ins/orders/out-trade-no/${encodeURIComponent(tradeNo)}`
    const entity = await orAbsent(this.client.ask({ method: 'GET', path, answer: MixedEntity }))
    return entity && this.own(entity, tradeNo)
  }

  private own(entity: MixedEntity, tradeNo: string): MixedEntity {
    if (entity.out_trade_no === tradeNo && isOurs(entity, this.client.config)) return entity
    throw new RailUnknown('an answer about another order')
  }
}
