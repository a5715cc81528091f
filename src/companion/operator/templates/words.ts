import type { Moment, Template } from '@xinglin/types/notify'
import { CHANNELS, type Channel } from '../deliveries/channels'

/** Our names of the forms' fields. */
const FIELDS: Readonly<Record<string, string>> = {
  patient: '就诊人',
  doctor: '医生',
  department: '科室',
  time: '时间',
  place: '地点',
  number: '号码',
  ahead: '前面人数',
  amount: '金额',
  status: '状态',
  note: '提示',
}

export const fieldName = (name: string): string => FIELDS[name] ?? name

const MOMENTS: Record<Moment, string> = {
  booking: '挂号时',
  standby: '候补时',
  checkin: '报到时',
  payment: '付款后',
  consult: '问诊时',
}

export const askedText = ({ askedAt }: Template): string => askedAt.map((moment) => MOMENTS[moment]).join('、')

export const missingIn = ({ channels, ready }: Template): Channel[] => channels.filter((each) => !ready.includes(each))

/** `微信，不成再支付宝，再短信`; those for all channels at once: `微信、短信都发`. */
export function channelsText({ channels, everywhere }: Pick<Template, 'channels' | 'everywhere'>): string {
  const names = channels.map((channel) => CHANNELS[channel])
  return everywhere ? `${names.join('、')}都用` : names.join(' → ')
}

const DAY = 24 * 60

export function usefulText({ usefulMinutes }: Template): string {
  if (usefulMinutes === null) return '就诊开始前'
  return usefulMinutes >= DAY ? `${usefulMinutes / DAY} 天内` : `${usefulMinutes} 分钟内`
}

const KEYS = { wechat: 'WECHAT_TEMPLATES', alipay: 'ALIPAY_TEMPLATES', sms: 'SMS_TEMPLATES' } as const

const WHERE = {
  wechat: '微信公众平台“订阅消息”里，按上面的顺序选字段，领一个模板',
  alipay: '支付宝开放平台“消息模板”里，按上面的顺序选字段，领一个模板',
  sms: '腾讯云短信控制台，按上面的顺序写参数，报备一个模板',
} as const

/** What to do for a channel that has no template here, and the setting that names it. */
export const setUpFor = (channel: Exclude<Channel, 'call'>, form: string) => ({
  how: `在${WHERE[channel]}，把编号写进云函数的环境变量，重新部署：`,
  setting: `${KEYS[channel]}={"${form}":"模板编号"}`,
})
