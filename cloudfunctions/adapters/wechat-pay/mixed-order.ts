import type { MixedOrder } from '../../kernel/rails'
import type { Client } from './client'
import type { Institution } from './config'
import type { Fees } from './fees'
import { idDigest } from './id-digest'
import { sealFor } from './rsa'
import { chinaTime } from './time'

type Person = MixedOrder['payer']

const ORDER_TYPES = {
  registration: 'INT_REG_PAY',
  revisit: 'INT_RE_DIAG_PAY',
  prescription: 'INT_RX_PAY',
  visit: 'DIAG_PAY',
} as const

/** Some bureaus read the authorisation here. */
const passthroughOf = ({ payOrdId, authorisation }: MixedOrder, { passthrough }: Institution) =>
  passthrough === 'repeat'
    ? JSON.stringify({ payAuthNo: authorisation.payAuthNo, payOrdId, setlLatlnt: authorisation.location })
    : ''

const insuranceFields = ({ payOrdId, authorisation, orderedAt }: MixedOrder) => ({
  pay_order_id: payOrdId,
  pay_auth_no: authorisation.payAuthNo,
  geo_location: authorisation.location,
  med_ins_order_create_time: chinaTime(orderedAt),
})

const institutionFields = ({ name, no, channelNo, testEnvironment }: Institution) => ({
  ...{ med_inst_name: name, med_inst_no: no, channel_no: channelNo },
  ...(testEnvironment ? { med_ins_test_env: true } : {}),
})

/** The body of `POST /v3/med-ins/orders`, with names and digests of identity numbers sealed for WeChat Pay alone. */
export const mixedBody = async (
  { config, keyring }: Client,
  institution: Institution,
  order: MixedOrder,
  fees: Fees,
  prepayId: string | null,
) => {
  const { serial, key } = await keyring.sealingKey()
  const sealed = ({ name, idNumber }: Person) => ({
    name: sealFor(key, name),
    id_digest: sealFor(key, idDigest(idNumber)),
    card_type: 'ID_CARD',
  })
  const body = {
    ...{ ...fees, ...insuranceFields(order), ...institutionFields(institution) },
    order_type: ORDER_TYPES[order.purpose ?? 'visit'],
    ...{ appid: config.appId, openid: order.payerOpenId, payer: sealed(order.payer) },
    ...(order.relative && { pay_for_relatives: true, relative: sealed(order.relative) }),
    ...{ out_trade_no: order.tradeNo, serial_no: order.hospitalOrderNo, city_id: order.authorisation.cityId },
    ...{ callback_url: config.noticeUrl, prepay_id: prepayId },
    passthrough_request_content: passthroughOf(order, institution),
  }
  return { serial, body }
}
