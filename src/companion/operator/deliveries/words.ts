import type { Delivery } from '@xinglin/types/notify'
import type { TagProps } from '@/shared/ui/tag'
import { CHANNELS } from './channels'

export type State = Delivery['state']
type Attempt = Delivery['attempts'][number]

export const STATES: Record<State, string> = {
  waiting: '待发',
  sending: '发送中',
  sent: '已发出',
  unsent: '没发出去',
  unknown: '不确定',
  withdrawn: '已撤回',
}

export const TONES: Record<State, NonNullable<TagProps['tone']>> = {
  waiting: 'apricot',
  sending: 'apricot',
  sent: 'green',
  unsent: 'danger',
  unknown: 'apricot',
  withdrawn: 'grey',
}

/** What happened in words; a rail's own code stays beside it for whoever asks the rail. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^NO_TEMPLATE$/, '没有开通模板，跳过'],
  [/^DOES_NOT_FIT$/, '内容放不进模板，跳过'],
  [/^NO_GRANT$/, '患者没有允许，跳过'],
  [/^NO_ADDRESS$/, '没有号码，跳过'],
  [/^TOO_LATE$/, '过了有用的时间，不再发'],
  [/^CUT_OFF$/, '发送时服务中断，不知道有没有送到'],
  [/^(NO_ANSWER|NO_WORD|HTTP_5\d\d)$/, '渠道没有回应，不知道有没有送到'],
  [/^NOT_SIGNED$/, '回应的签名不对，不知道有没有送到'],
  [/^(UNREACHABLE|HTTP_4\d\d)$/, '连不上渠道，没有发出'],
  [/^NO_TOKEN$/, '拿不到微信的凭证，没有发出'],
  [/^CALL_TASK$/, '已列入电话任务'],
  [/^WECHAT_43101$/, '患者关闭了提醒，或次数用完'],
  [/^WECHAT_(45009|45011|-1)$/, '微信繁忙或超过当日额度'],
  [/^WECHAT_(40037|47003|41030)$/, '模板或字段与微信登记的不一致'],
  [/^LimitExceeded\./, '短信发得太密，没有发出'],
  [/^WECHAT_40003$/, '患者的微信标识不对'],
]

export function attemptText({ end, code }: Attempt): string {
  if (end === 'delivered') return code === 'CALL_TASK' ? '已列入电话任务' : '渠道已收下'
  const words = CODES.find(([pattern]) => pattern.test(code))?.[1]
  return words ?? (end === 'unknown' ? '不知道有没有送到' : '渠道不收')
}

/** Ours say all in words; the rails' own are worth quoting. */
const OURS = /^(OK|CALL_TASK|NO_\w+|DOES_NOT_FIT|TOO_LATE|CUT_OFF|NOT_SIGNED|UNREACHABLE)$/

export const railCode = ({ code }: Attempt): string | null => (OURS.test(code) ? null : code)

/** The last thing that happened, in one line. */
export function lastText({ attempts }: Pick<Delivery, 'attempts'>): string {
  const last = attempts[attempts.length - 1]
  return last ? `${CHANNELS[last.channel]}：${attemptText(last)}` : '还没有试过'
}
