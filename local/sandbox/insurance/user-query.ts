import { createHmac, timingSafeEqual } from 'node:crypto'
import { isObject, parseExact, textOf } from '../../../cloudfunctions/adapters/insurance/exact'
import { redeemCode } from './authorise'
import type { Authorisation } from './books'
import type { Office } from './office'

const FIVE_MINUTES = 300_000

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** What is wrong with the headers; null when they are WeChat's partner's. */
const wrongHeaders = ({ config, world }: Office, partnerId: string, headers: Headers): string | null => {
  const { wechat } = config
  const timestamp = headers.get('god-portal-timestamp') ?? ''
  const signature = headers.get('god-portal-signature') ?? ''
  const made = createHmac('sha256', wechat.partnerSecret).update(`${wechat.partnerId}${timestamp}`).digest('hex')
  if (partnerId !== wechat.partnerId || !equal(signature, made)) return '签名错误'
  if (!(Math.abs(world.clock() - Number(timestamp)) <= FIVE_MINUTES)) return '时间戳过期'
  return /^[0-9a-f]{32}$/.test(headers.get('god-portal-request-id') ?? '') ? null : '请求编号错误'
}

const bodyOf = (text: string) => {
  try {
    const body = parseExact(text)
    return isObject(body) ? { code: textOf(body['qrcode']), openId: textOf(body['openid']) } : null
  } catch {
    return null
  }
}

const answer = ({ config }: Office, { id, forRelative, holder }: Authorisation) => ({
  code: 0,
  message: 'success',
  ...(forRelative ? { family_pay_auth_no: id } : { pay_auth_no: id }),
  user_name: holder.name,
  user_card_no: holder.idNumber,
  city_id: config.hospital.area,
  user_longitude_latitude: JSON.stringify({ longitude: '108.939840', latitude: '34.341270' }),
})

/** userQuery of WeChat's insurance portal: a code becomes a payAuthNo. */
export const answerUserQuery = async (office: Office, partnerId: string, headers: Headers, text: string) => {
  const wrong = wrongHeaders(office, partnerId, headers)
  if (wrong) return { status: 401 as const, body: { code: 401, message: wrong } }
  const asked = bodyOf(text)
  if (!asked?.code || !asked.openId) return { status: 400 as const, body: { code: 400, message: '参数错误' } }
  const authorisation = await redeemCode(office.world, asked.code, asked.openId)
  if (!authorisation) return { status: 200 as const, body: { code: 10020, message: '授权码无效或已过期' } }
  return { status: 200 as const, body: answer(office, authorisation) }
}
