import type { Authorisation, MedicalTrade } from './books'
import type { AlipaySandboxConfig } from './config'
import { type Content, NOTIFY_URL, OUT_TRADE_NO, SUBJECT } from './fields'
import { ownId } from './medical'
import type { Desks, Method } from './desks'
import { chinaText, yuan } from './money'
import { badField } from './wrong'

const APP_LINK = /^alipays:\/\/platformapi\/startapp\?/

const amountsIn = (content: Content): MedicalTrade['amounts'] => {
  const subsidy = content.list('subsidy_amount_params').reduce((sum, each) => {
    each.text('subsidy_mode')
    each.text('subsidy_type')
    return sum + each.fen('subsidy_amount')
  }, 0)
  const amounts = {
    total: content.fen('total_amount'),
    gov: content.fen('gov_amount'),
    account: content.fen('account_amount'),
    other: content.fen('other_amount'),
    real: content.fen('real_amount'),
    subsidy,
  }
  const { total, gov, account, other, real } = amounts
  if (total !== gov + account + other + real + subsidy) throw badField('total_amount')
  return amounts
}

const checkKind = (content: Content, { orgCode }: AlipaySandboxConfig) => {
  content.is('order_type', 'INSURANCE_PAY')
  content.is('org_no', orgCode)
  content.is('display_mode', 'normal')
  for (const name of ['industry', 'insurance_pay_scene', 'store_id']) content.text(name)
  content.text('callback_url', APP_LINK)
  content.instant('gmt_out_create')
}

const createAndPay =
  ({ medical }: Desks, config: AlipaySandboxConfig): Method =>
  async (content, { now, base }) => {
    checkKind(content, config)
    const expiresAt = content.instant('gmt_time_expire')
    if (expiresAt <= now) throw badField('gmt_time_expire')
    const trade = await medical.create({
      id: content.text('out_trade_no', OUT_TRADE_NO),
      payOrderId: content.text('pay_order_id'),
      hospitalOrderNo: content.text('med_org_ord'),
      batchNo: content.text('chrg_bch_no'),
      payAuthNo: content.text('pay_auth_no', /^AUTH/),
      openId: content.person('open_id', 'alipay_user_id'),
      subject: content.text('subject', SUBJECT),
      amounts: amountsIn(content),
      notifyUrl: content.text('result_notify_url', NOTIFY_URL),
      expiresAt,
    })
    return {
      ...{ trade_no: trade.tradeNo, out_trade_no: trade.id, order_type: 'INSURANCE_PAY' },
      ...{ pay_order_id: trade.payOrderId, med_org_ord: trade.hospitalOrderNo, chrg_bch_no: trade.batchNo },
      ...(trade.alipayTradeNo && { alipay_trade_no: trade.alipayTradeNo }),
      pay_url: `${new URL(base).pathname}/medical?tradeNo=${trade.tradeNo}`,
    }
  }

/** How the money of it stands: in the words of an ordinary trade. */
const ownFields = async ({ trades }: Desks, { id, alipayTradeNo }: MedicalTrade) => {
  if (!alipayTradeNo) return {}
  const own = await trades.current(ownId(id))
  const isBack = own.status === 'TRADE_CLOSED' && own.paidAt
  return {
    alipay_trade_no: alipayTradeNo,
    own_pay_status: isBack ? 'REFUND' : own.status,
    ...(own.paidAt && { gmt_own_paid: chinaText(own.paidAt) }),
  }
}

const query =
  (desks: Desks): Method =>
  async (content) => {
    const trade = await desks.medical.get(content.text('out_trade_no', OUT_TRADE_NO))
    const { amounts, insurancePaidAt, reason } = trade
    return {
      ...{ trade_no: trade.tradeNo, out_trade_no: trade.id, pay_order_id: trade.payOrderId },
      ...{ trade_status: await desks.medical.whole(trade), medical_pay_status: trade.insurance },
      ...{ total_amount: yuan(amounts.total), gov_amount: yuan(amounts.gov), account_amount: yuan(amounts.account) },
      ...{ other_amount: yuan(amounts.other), real_amount: yuan(amounts.real) },
      ...(insurancePaidAt && { gmt_medical_paid: chinaText(insurancePaidAt) }),
      ...(reason && { medical_pay_msg: reason }),
      ...(await ownFields(desks, trade)),
    }
  }

const refund =
  ({ medical }: Desks): Method =>
  async (content) => {
    const outTradeNo = content.text('out_trade_no', OUT_TRADE_NO)
    const no = content.text('refund_request_no', /^[\w-]{1,64}$/)
    const fen = content.fen('refund_amount')
    if (fen < 1) throw badField('refund_amount')
    const { trade } = await medical.refundOwn(outTradeNo, no, fen)
    const isDone = trade.refunds.some((each) => each.no === no && each.doneAt)
    return {
      ...{ out_trade_no: outTradeNo, refund_request_no: no, refund_amount: yuan(fen) },
      ...{ alipay_trade_no: trade.tradeNo, refund_status: isDone ? 'REFUND_SUCCESS' : 'REFUND_PROCESSING' },
    }
  }

const cancel =
  ({ medical }: Desks): Method =>
  async (content) => {
    const trade = await medical.cancel(content.text('out_trade_no', OUT_TRADE_NO))
    return { trade_no: trade.tradeNo, out_trade_no: trade.id, trade_cancel_result: 'SUCCESS' }
  }

const authFields = ({ id, status, forRelative, payAuthNo, cardId, agreedAt }: Authorisation, page: string) => ({
  req_biz_no: id,
  auth_stas: status === 'agreed' ? '1' : '0',
  auth_url: page,
  ...(status === 'agreed' && {
    ...{ pay_auth_no: payAuthNo, auth_time: chinaText(agreedAt ?? '') },
    ...{ medical_card_id: cardId, medical_card_inst_id: 'NATHSA', insu_org: '330100' },
    rels_pay_flag: forRelative ? '1' : '0',
    ...(forRelative && { rels_pay_user_name: '*某' }),
  }),
})

const authQuery =
  ({ authorisations }: Desks, { orgCode }: AlipaySandboxConfig): Method =>
  async (content, { base }) => {
    content.is('ol_biz_type_code', '04107')
    content.is('org_code', orgCode)
    for (const name of ['org_app_id', 'org_chnl_crtf_code']) content.text(name)
    const patient = content.inner('extend_params')
    patient.is('patient_cert_type', '01')
    const [name, idNumber] = [patient.text('patient_name'), patient.text('patient_cert_no', /^\d{17}[\dX]$/)]
    content.text('call_url', APP_LINK)
    const requestNo = content.text('req_biz_no', /^[\w-]{1,64}$/)
    const leave = await authorisations.ask(requestNo, content.person('open_id', 'alipay_user_id'), { name, idNumber })
    const page = `${new URL(base).pathname}/certificate?requestNo=${encodeURIComponent(requestNo)}`
    return { result_code: 'SUCCESS', data: authFields(leave, page) }
  }

export const medicalMethods = (desks: Desks, config: AlipaySandboxConfig): [string, Method][] => [
  ['alipay.commerce.medical.trade.createandpay', createAndPay(desks, config)],
  ['alipay.commerce.medical.trade.query', query(desks)],
  ['alipay.commerce.medical.trade.refund', refund(desks)],
  ['alipay.commerce.medical.trade.cancel', cancel(desks)],
  ['alipay.commerce.medical.authinfo.auth.query', authQuery(desks, config)],
]
