import { alipayWallet } from '../adapters/alipay-pay/wallet'
import { insuranceCentre } from '../adapters/insurance/centre'
import { type InsuranceConfig, USUAL_PATHS } from '../adapters/insurance/config'
import { insuranceDoorbell } from '../adapters/insurance/doorbell'
import { USUAL_COLUMNS } from '../adapters/insurance/statement'
import { wechatCertificate } from '../adapters/insurance/wechat-certificate'
import { wechatPay } from '../adapters/wechat-pay/wechat-pay'
import type { InsuranceWallet } from '../kernel/insurance-rail'
import { type Rails, RailRefused, type Wallet } from '../kernel/rails'

const given = (name: string): string | undefined => process.env[name] || undefined

const required = (name: string): string => {
  const value = given(name)
  if (!value) throw new Error(`${name} is not set; see the README's section on deployment`)
  return value
}

/** PEM and keys come on one line in the cloud's settings: `\n` stands for a line's end. */
const key = (name: string) => required(name).replaceAll('\\n', '\n')

const callbackUrl = (rail: string) => `${required('CALLBACKS_URL').replace(/\/$/, '')}/${rail}`

const noContract = () => Promise.reject(new RailRefused('NOT_CONTRACTED'))
const withoutCertificate: InsuranceWallet = { door: noContract, authorisation: noContract }

const hospital = () => ({
  code: required('INSURANCE_HOSPITAL_CODE'),
  name: required('INSURANCE_HOSPITAL_NAME'),
  channelId: required('INSURANCE_CHANNEL_ID'),
  area: required('INSURANCE_AREA'),
})

const insuranceConfig = (): InsuranceConfig => ({
  baseUrl: required('INSURANCE_URL'),
  paths: USUAL_PATHS,
  envelope: {
    appId: required('INSURANCE_APP_ID'),
    appSecret: required('INSURANCE_APP_SECRET'),
    privateKey: required('INSURANCE_PRIVATE_KEY'),
    peerPublicKey: required('INSURANCE_PUBLIC_KEY'),
    userId: given('INSURANCE_SM2_USER_ID'),
    timestamp: given('INSURANCE_TIMESTAMP') === 'compact' ? 'compact' : 'milliseconds',
    hexCase: given('INSURANCE_HEX') === 'lower' ? 'lower' : 'upper',
    signature: given('INSURANCE_SIGNATURE') === 'der' ? 'der' : 'raw',
  },
  hospital: hospital(),
  persons: {
    url: required('INSURANCE_FSI_URL'),
    system: given('INSURANCE_FSI_SYSTEM') ?? 'xinglin',
    operator: {
      code: given('INSURANCE_OPERATOR_CODE') ?? '001',
      name: given('INSURANCE_OPERATOR_NAME') ?? '互联网医院',
    },
    gateway: given('INSURANCE_PAAS_ID')
      ? { paasId: required('INSURANCE_PAAS_ID'), token: required('INSURANCE_PAAS_TOKEN') }
      : null,
  },
  statement: given('INSURANCE_STATEMENT_URL')
    ? { url: required('INSURANCE_STATEMENT_URL'), columns: USUAL_COLUMNS }
    : null,
})

const wechatCertificateFromEnvironment = (): InsuranceWallet =>
  given('WECHAT_INSURANCE_PARTNER_ID')
    ? wechatCertificate({
        baseUrl: given('WECHAT_INSURANCE_URL') ?? 'https://mip-receiver.tengmed.com',
        partnerId: required('WECHAT_INSURANCE_PARTNER_ID'),
        partnerSecret: required('WECHAT_INSURANCE_PARTNER_SECRET'),
        cityCode: required('INSURANCE_AREA'),
        channel: required('WECHAT_INSURANCE_CHANNEL'),
        hospital: {
          channelCode: required('WECHAT_INSURANCE_CHANNEL_CODE'),
          code: required('INSURANCE_HOSPITAL_CODE'),
          appId: required('INSURANCE_APP_ID'),
        },
      })
    : withoutCertificate

const wechatFromEnvironment = (insured: boolean): Wallet => {
  const publicKeyId = given('WECHAT_PAY_PUBLIC_KEY_ID')
  const pay = wechatPay({
    appId: required('WECHAT_APP_ID'),
    mchId: required('WECHAT_PAY_MCH_ID'),
    merchantSerial: required('WECHAT_PAY_SERIAL'),
    merchantKey: key('WECHAT_PAY_PRIVATE_KEY'),
    apiV3Key: required('WECHAT_PAY_API_V3_KEY'),
    publicKey: publicKeyId ? { id: publicKeyId, pem: key('WECHAT_PAY_PUBLIC_KEY') } : null,
    baseUrl: given('WECHAT_PAY_URL') ?? 'https://api.mch.weixin.qq.com',
    noticeUrl: callbackUrl('wechat-pay'),
    institution: insured
      ? {
          name: required('INSURANCE_HOSPITAL_NAME'),
          no: required('INSURANCE_HOSPITAL_CODE'),
          passthrough: given('WECHAT_INSURANCE_PASSTHROUGH') === 'repeat' ? 'repeat' : 'omit',
        }
      : null,
  })
  return { ...pay, insurance: wechatCertificateFromEnvironment() }
}

const alipayMedical = () => ({
  orgCode: required('INSURANCE_HOSPITAL_CODE'),
  orgAppId: required('INSURANCE_APP_ID'),
  channelCode: required('ALIPAY_INSURANCE_CHANNEL_CODE'),
  storeId: required('ALIPAY_STORE_ID'),
  industry: given('ALIPAY_INSURANCE_INDUSTRY') ?? 'HOSPITAL',
  scene: given('ALIPAY_INSURANCE_SCENE') ?? 'OUTPATIENT',
  subsidy: { mode: given('ALIPAY_SUBSIDY_MODE') ?? 'HOSPITAL', type: given('ALIPAY_SUBSIDY_TYPE') ?? 'DISCOUNT' },
  returnPage: 'money/cashier/index',
})

const alipayFromEnvironment = (insured: boolean): Wallet =>
  alipayWallet({
    appId: required('ALIPAY_APP_ID'),
    privateKey: required('ALIPAY_PRIVATE_KEY'),
    alipayPublicKey: required('ALIPAY_PUBLIC_KEY'),
    gateway: given('ALIPAY_GATEWAY') ?? 'https://openapi.alipay.com/gateway.do',
    sellerId: required('ALIPAY_SELLER_ID'),
    notifyUrl: callbackUrl('alipay'),
    medical: insured ? alipayMedical() : null,
  })

/** The rails that the environment has contracts for: each is named by its first variable, and then complete or an error. */
export const railsFromEnvironment = (): Rails => {
  const insurance = given('INSURANCE_URL') ? insuranceConfig() : null
  return {
    wechat: given('WECHAT_PAY_MCH_ID') ? wechatFromEnvironment(insurance !== null) : null,
    alipay: given('ALIPAY_SELLER_ID') ? alipayFromEnvironment(insurance !== null) : null,
    centre: insurance && insuranceCentre(insurance),
    centreDoorbell: insurance && insuranceDoorbell(insurance),
  }
}
