import Aes from 'wechatpay-axios-plugin/lib/aes'
import * as z from 'zod/mini'
import { type Doorbell, type Notice, NoticeRejected, type NoticeReply, type RawNotice } from '../../kernel/rails'
import type { WechatPayConfig } from './config'
import type { Keyring } from './keyring'
import { MixedEntity, isOurs as isOurMixed, mixedStateOf } from './mixed-state'
import { RefundNotice, refundStateOf } from './refunds'
import { Transaction, cashStateOf, isOurs } from './transaction'

const Envelope = z.object({
  id: z.string().check(z.minLength(1)),
  event_type: z.string(),
  resource_type: z.literal('encrypt-resource'),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z._default(z.string(), ''),
  }),
})

const REFUND_EVENTS = { 'REFUND.SUCCESS': 'SUCCESS', 'REFUND.ABNORMAL': 'ABNORMAL', 'REFUND.CLOSED': 'CLOSED' } as const

const reply = (status: number, body: object): NoticeReply => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
})

const demand = (holds: boolean) => {
  if (!holds) throw new NoticeRejected()
}

/** How WeChat Pay rings. Its signature probes (`WECHATPAY/SIGNTEST/…`) are bad signatures and end as such. */
export class WechatPayDoorbell implements Doorbell {
  readonly accepted = reply(200, { code: 'SUCCESS', message: '成功' })
  readonly rejected = reply(401, { code: 'FAIL', message: '失败' })

  constructor(
    private readonly config: WechatPayConfig,
    private readonly keyring: Keyring,
  ) {}

  /** The body is looked at only after its signature; whatever goes wrong on the way says nothing about its content. */
  readonly read = async ({ headers, body }: RawNotice): Promise<Notice | null> => {
    try {
      demand(await this.keyring.vouches(headers, body))
      const envelope = Envelope.parse(JSON.parse(body))
      const { ciphertext, nonce, associated_data } = envelope.resource
      const opened = Aes.AesGcm.decrypt(ciphertext, this.config.apiV3Key, nonce, associated_data)
      return this.noticeOf(envelope, JSON.parse(opened))
    } catch {
      throw new NoticeRejected('a notice from WeChat Pay that cannot be trusted')
    }
  }

  private noticeOf({ id, event_type: event }: z.infer<typeof Envelope>, resource: unknown): Notice | null {
    if (event === 'TRANSACTION.SUCCESS') return this.payment(id, Transaction.parse(resource))
    if (event === 'MEDICAL_INSURANCE.SUCCESS') return this.mixed(id, MixedEntity.parse(resource))
    if (Object.hasOwn(REFUND_EVENTS, event))
      return this.refund(id, RefundNotice.parse(resource), REFUND_EVENTS[event as keyof typeof REFUND_EVENTS])
    return null
  }

  private payment(id: string, transaction: Transaction): Notice {
    demand(isOurs(transaction, this.config))
    const state = cashStateOf(transaction)
    demand(state.state === 'paid' || state.state === 'refunded')
    return { id, about: 'payment', tradeNo: transaction.out_trade_no, state }
  }

  private refund(id: string, refund: z.infer<typeof RefundNotice>, status: string): Notice {
    demand(refund.mchid === this.config.mchId && refund.refund_status === status)
    const { out_trade_no: tradeNo, out_refund_no: refundNo } = refund
    return { id, about: 'refund', tradeNo, refundNo, state: refundStateOf(refund, status) }
  }

  private mixed(id: string, entity: MixedEntity): Notice {
    demand(isOurMixed(entity, this.config))
    return { id, about: 'mixed', tradeNo: entity.out_trade_no, state: mixedStateOf(entity) }
  }
}
