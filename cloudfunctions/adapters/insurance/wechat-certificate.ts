import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { InsuranceAuthorisation, InsuranceWallet } from '../../kernel/insurance-rail'
import { RailUnknown } from '../../kernel/rails'
import type { RailFittings } from './config'
import { type ExactObject, isObject, textOf } from './exact'
import { askJson, levelsOf, refusal } from './post'

export interface WechatCertificateConfig {
  /** `https://mip-receiver.tengmed.com`, or a sandbox. */
  baseUrl: string
  /** Before the partner's id; `/api/mipuserquery/userQuery` unless told. */
  queryPath?: string
  partnerId: string
  partnerSecret: string
  /** WeChat's insurance mini-program; the public one unless told. */
  miniProgramAppId?: string
  /** 6 digits, of the city where the hospital is. */
  cityCode: string
  /** From WeChat. */
  channel: string
  /** 机构渠道认证编码 and 定点医药机构编码; `appId` as the bureau numbers the hospital's app. */
  hospital: { channelCode: string; code: string; appId: string }
  /** The hospital's own digest of a relative, which WeChat asks for; MD5 of name and last six digits unless told. */
  familyId?: (relative: { name: string; idNumber: string }) => string
  /** Until an answer is given up; 5 000 unless told. */
  timeoutMs?: number
}

/** 医保移动支付. */
const BUSINESS = '04107'
const INSURANCE_APP = 'wxe183cd55df4b4369'

const usualFamilyId = ({ name, idNumber }: { name: string; idNumber: string }) =>
  createHash('md5')
    .update(`${name}${idNumber.slice(-6)}`)
    .digest('hex')
    .toUpperCase()

/** The longitude and latitude of a person, `,` between; null when WeChat does not say. */
const locationIn = (answer: ExactObject): string | null => {
  const [place] = levelsOf({ data: answer['user_longitude_latitude'] ?? null }).slice(1)
  const [longitude, latitude] = [textOf(place?.['longitude']), textOf(place?.['latitude'])]
  return longitude && latitude ? `${longitude},${latitude}` : null
}

const authorisationOf = (answer: ExactObject, location: string): InsuranceAuthorisation => {
  const own = textOf(answer['pay_auth_no'])
  const relative = textOf(answer['family_pay_auth_no'])
  const authorisation = {
    payAuthNo: own || relative,
    forRelative: !own,
    holderName: textOf(answer['user_name']),
    holderIdNumber: textOf(answer['user_card_no']).toUpperCase(),
    cityId: textOf(answer['city_id']),
    location: locationIn(answer) ?? location,
  }
  if ((own && relative) || !/^AUTH/.test(authorisation.payAuthNo)) throw new RailUnknown('userQuery without a number')
  if (!authorisation.holderName || !authorisation.holderIdNumber) throw new RailUnknown('userQuery without a holder')
  return authorisation
}

/** 电子医保凭证 in WeChat: the way to its mini-program, and what the code that comes back stands for. */
export const wechatCertificate = (
  config: WechatCertificateConfig,
  { fetch = globalThis.fetch, clock = Date.now }: RailFittings = {},
): InsuranceWallet => {
  const { partnerId, partnerSecret, hospital } = config
  const url = `${config.baseUrl}${config.queryPath ?? '/api/mipuserquery/userQuery'}/${partnerId}`

  const headers = () => {
    const timestamp = String(clock())
    return {
      'god-portal-timestamp': timestamp,
      'god-portal-signature': createHmac('sha256', partnerSecret).update(`${partnerId}${timestamp}`).digest('hex'),
      'god-portal-request-id': randomUUID().replaceAll('-', ''),
    }
  }

  const path = (familyId: string | null) => {
    const query = new URLSearchParams({
      ...{ openType: 'getAuthCode', bizType: BUSINESS, cityCode: config.cityCode, channel: config.channel },
      ...{ orgChnlCrtfCodg: hospital.channelCode, orgCodg: hospital.code, orgAppId: hospital.appId },
      ...(familyId ? { familyId } : {}),
    })
    return `auth/pages/bindcard/auth/index?${query}`
  }

  return {
    door: ({ patient, forRelative }) => {
      const familyId = forRelative ? (config.familyId ?? usualFamilyId)(patient) : null
      const appId = config.miniProgramAppId ?? INSURANCE_APP
      return Promise.resolve({ kind: 'wechat-mini-program', appId, path: path(familyId) })
    },
    authorisation: async ({ payerOpenId, code, location }) => {
      if (!code) return null
      const body = JSON.stringify({ qrcode: code, openid: payerOpenId })
      const question = { headers: headers(), body, timeoutMs: config.timeoutMs ?? 5_000, fetch }
      const levels = levelsOf(await askJson(url, question))
      const answer = levels.find((level) => level['pay_auth_no'] ?? level['family_pay_auth_no'])
      const said = textOf(levels.find((level) => isObject(level) && level['code'] !== undefined)?.['code'])
      if (said && said !== '0') throw refusal(said)
      if (!answer) throw new RailUnknown('userQuery without a number')
      return authorisationOf(answer, location)
    },
  }
}
