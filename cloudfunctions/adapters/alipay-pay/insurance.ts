import type { InsuranceWallet } from '../../kernel/insurance-rail'
import type { Answer } from './answer'
import type { MedicalPayConfig } from './config'
import type { AlipayGateway } from './gateway'
import { pageLink } from './mixed'
import { personFields } from './person'

type Ask = Pick<Parameters<InsuranceWallet['authorisation']>[0], 'requestNo' | 'payerOpenId' | 'patient'>

/** 医保移动支付 */
const MOBILE_PAYMENT = '04107'
/** 居民身份证 */
const IDENTITY_CARD = '01'
const AGREED = '1'

const contentOf = ({ appId, medical }: MedicalPayConfig, ask: Ask, returnPage: string) => ({
  ...personFields(ask.payerOpenId),
  req_biz_no: ask.requestNo,
  ol_biz_type_code: MOBILE_PAYMENT,
  org_code: medical.orgCode,
  org_app_id: medical.orgAppId,
  org_chnl_crtf_code: medical.channelCode,
  call_url: pageLink(appId, returnPage),
  extend_params: {
    patient_name: ask.patient.name,
    patient_cert_type: IDENTITY_CARD,
    patient_cert_no: ask.patient.idNumber,
  },
})

const authorisationOf = (info: Answer, { patient }: Ask, location: string) => {
  const forRelative = info.text('rels_pay_flag') === '1'
  return {
    payAuthNo: info.need('pay_auth_no'),
    forRelative,
    holderName: forRelative ? info.need('rels_pay_user_name') : patient.name,
    holderIdNumber: forRelative ? '' : patient.idNumber,
    cardId: info.text('medical_card_id') ?? undefined,
    cityId: info.need('insu_org'),
    location,
  }
}

/** The e-certificate in Alipay: alipay.commerce.medical.authinfo.auth.query, which both asks and remembers. */
export const alipayInsurance = (gateway: AlipayGateway, config: MedicalPayConfig): InsuranceWallet => {
  const ask = async (question: Ask, returnPage: string): Promise<Answer> => {
    const content = contentOf(config, question, returnPage)
    const answer = await gateway.ask('alipay.commerce.medical.authinfo.auth.query', content)
    return answer.granted().inner('data').about('req_biz_no', question.requestNo)
  }

  return {
    door: async ({ returnPage, ...question }) => {
      const info = await ask(question, returnPage)
      if (info.text('auth_stas') === AGREED) return { kind: 'open' }
      return { kind: 'alipay-page', url: info.need('auth_url') }
    },
    authorisation: async ({ location, ...question }) => {
      const info = await ask(question, config.medical.returnPage)
      return info.text('auth_stas') === AGREED ? authorisationOf(info, question, location) : null
    },
  }
}
