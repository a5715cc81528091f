import { digest } from '../../../cloudfunctions/kernel/ids'
import type { World } from '../world'
import type { MedicalTrade, Refund, Trade } from './books'
import type { AlipaySandboxConfig } from './config'
import { chinaText, yuan } from './money'
import { signedForm } from './protocol'

const present = (fields: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => Boolean(pair[1])))

const wentBack = ({ refunds }: Trade) => refunds.reduce((sum, { fen, doneAt }) => sum + (doneAt ? fen : 0), 0)

/** Tells the hospital what became of its payments: a signed form, and nothing but `success` for an answer. */
export class Notices {
  constructor(
    private readonly world: World,
    private readonly config: AlipaySandboxConfig,
  ) {}

  /** @param refund the one that this is about. */
  async ofTrade(trade: Trade, refund?: Refund) {
    await this.post(trade.notifyUrl, `${trade.id} ${trade.status} ${refund?.no ?? ''}`, {
      notify_type: 'trade_status_sync',
      trade_no: trade.tradeNo,
      out_trade_no: trade.outTradeNo,
      trade_status: trade.status,
      subject: trade.subject,
      buyer_open_id: trade.buyer,
      total_amount: yuan(trade.totalFen),
      receipt_amount: yuan(trade.totalFen),
      gmt_create: chinaText(trade.createdAt),
      gmt_payment: trade.paidAt && chinaText(trade.paidAt),
      ...(refund?.doneAt && {
        gmt_refund: `${chinaText(refund.doneAt)}.000`,
        refund_fee: yuan(wentBack(trade)),
        out_biz_no: refund.no,
      }),
    })
  }

  async ofMedical(trade: MedicalTrade) {
    await this.post(trade.notifyUrl, `${trade.id} ${trade.status}`, {
      notify_type: 'medical_trade_sync',
      trade_no: trade.tradeNo,
      out_trade_no: trade.id,
      trade_status: trade.status,
      medical_pay_status: trade.insurance,
      total_amount: yuan(trade.amounts.total),
    })
  }

  private async post(url: string | null, fact: string, fields: Record<string, string | null>) {
    if (!url) return
    const id = `${digest('alipay', fact)}0000`
    const { appId, sellerId, privateKey } = this.config
    const form = present({
      ...fields,
      ...{ notify_id: id, notify_time: chinaText(this.world.now()), charset: 'utf-8', version: '1.0' },
      ...{ sign_type: 'RSA2', app_id: appId, auth_app_id: appId, seller_id: sellerId },
    })
    await this.world.send({
      id,
      rail: 'alipay',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: signedForm(form, privateKey),
      contentWith: { status: [200], body: 'success' },
    })
  }
}
