import { digitsFor } from './books'
import type { Desk } from './desk'
import { sealHeaders, sealResource } from './seal'
import { shanghai } from './time'

interface Fact {
  event: 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED' | 'MEDICAL_INSURANCE.SUCCESS'
  /** Of the order or refund. */
  number: string
  url: string
  resource: object
}

const KINDS = {
  TRANSACTION: ['transaction', '支付成功'],
  REFUND: ['refund', '退款通知'],
  MEDICAL_INSURANCE: ['medical_insurance', '医保混合收款成功'],
}

/** Each try is signed anew, since a signature is good for five minutes. */
export const signCallbacks = (desk: Desk) =>
  desk.world.stamp('wechat-pay', (body) => sealHeaders(desk, desk.callbacksSignedBy, body))

/** Sends word of a fact to where the merchant wanted it. */
export const ring = async (desk: Desk, { event, number, url, resource }: Fact) => {
  const id = `EV-${digitsFor(event, number, 32)}`
  const [originalType = '', summary] = KINDS[event.split('.')[0] as keyof typeof KINDS]
  const body = JSON.stringify({
    ...{ id, create_time: shanghai(desk.world.now()), resource_type: 'encrypt-resource', event_type: event, summary },
    resource: { original_type: originalType, ...sealResource(desk, JSON.stringify(resource), originalType) },
  })
  await desk.world.send({
    ...{ id: `wechat-pay.${id}`, rail: 'wechat-pay', url, body },
    headers: { 'content-type': 'application/json', 'Request-ID': id },
    contentWith: { status: [200, 204], body: null },
  })
}
