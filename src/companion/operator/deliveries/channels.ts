import type { Template } from '@xinglin/types/notify'

export type Channel = Template['channels'][number]

export const CHANNELS: Record<Channel, string> = {
  wechat: '微信',
  alipay: '支付宝',
  sms: '短信',
  call: '人工电话',
}
