import type { ChannelName } from '../kernel/channels'
import type { FieldType } from './fields'

/** What an area knows of what it tells; a form takes what it has fields for. */
export interface Values {
  patient?: string
  doctor?: string
  department?: string
  /** An instant. */
  time?: string
  place?: string
  number?: string
  ahead?: string
  amount?: string
  status?: string
  note?: string
}
type Field = keyof Values

interface Form {
  /** As the platforms' lists of templates call such a message. */
  title: string
  /** In the order of the platforms' keys: the first is `name1`, the next `thing2`, … */
  fields: Readonly<Partial<Record<Field, FieldType>>>
}

/** Few, since each takes a leave of its own: kinds of message that a person sees as one share a form. */
export const forms = {
  visit: {
    title: '就诊提醒',
    fields: { patient: 'name', doctor: 'name', department: 'thing', time: 'time', note: 'thing' },
  },
  change: { title: '预约变更通知', fields: { patient: 'name', doctor: 'name', time: 'time', note: 'thing' } },
  standby: {
    title: '候补结果通知',
    fields: { patient: 'name', doctor: 'name', department: 'thing', time: 'time', note: 'thing' },
  },
  queue: {
    title: '排队进度提醒',
    fields: { patient: 'name', number: 'character_string', ahead: 'number', place: 'thing', note: 'thing' },
  },
  consult: { title: '问诊进度提醒', fields: { patient: 'name', doctor: 'name', time: 'time', note: 'thing' } },
  refund: { title: '退款通知', fields: { amount: 'amount', status: 'phrase', note: 'thing' } },
  duty: { title: '值班提醒', fields: { status: 'phrase', time: 'time', note: 'thing' } },
} as const satisfies Record<string, Form>
export type FormName = keyof typeof forms

/** Goes to colleagues only. */
const ON_DUTY: FormName = 'duty'

/** What patients get, in order. */
export const patientForms = (Object.keys(forms) as FormName[]).filter((form) => form !== ON_DUTY)

export const fieldsOf = (form: FormName) => Object.entries(forms[form].fields) as [Field, FieldType][]

export const formNames = (): readonly string[] => Object.keys(forms)

/** The names of a form's fields, in order; null when there is no such form. */
export const formFields = (form: string): string[] | null =>
  Object.hasOwn(forms, form) ? Object.keys(forms[form as FormName].fields) : null

/** WeChat's keys as its list of templates gives them when the fields are chosen in our order: `name1`, `name2`, `thing3`, … */
export const usualWechatFields = (form: string): Record<string, string> =>
  Object.fromEntries(fieldsOf(form as FormName).map(([name, type], i) => [name, `${type}${i + 1}`]))

/** Alipay's: `keyword1`, `keyword2`, … */
export const usualAlipayFields = (form: string): Record<string, string> =>
  Object.fromEntries(fieldsOf(form as FormName).map(([name], i) => [name, `keyword${i + 1}`]))

export type Step = ChannelName | 'call'

export interface Template {
  /** What the operators' list calls it; a letter brings its own title. */
  title: string
  form: FormName
  /** Tried in this order; the inbox has the letter in any case. */
  channels: readonly Step[]
  /** On every channel, not on the first that takes it. */
  everywhere: boolean
  /** Goes out at night, and on to the next channel when the last one's end is unknown. */
  urgent: boolean
  /** Later than so many minutes it helps nobody; null: until what it is about begins. */
  usefulMinutes: number | null
  /** Said when the letter brings no note: at most 20 characters. */
  note: string
}

const DAY = 24 * 60
const APPS = ['wechat', 'alipay'] as const
const APPS_THEN_SMS = [...APPS, 'sms'] as const

const kind = (
  title: string,
  form: FormName,
  note: string,
  more: Partial<Omit<Template, 'title' | 'form' | 'note'>> = {},
): Template => ({
  ...{ title, form, note, channels: APPS, everywhere: false, urgent: false, usefulMinutes: 3 * DAY },
  ...more,
})

/** Every kind of message that leaves the app. A kind that is not here stays in the inbox. */
export const templates: Readonly<Record<string, Template>> = {
  'booking.booked': kind('预约成功', 'visit', '请提前15分钟到，带好证件', { channels: APPS_THEN_SMS }),
  'booking.moved': kind('改约成功', 'change', '已改到新的时间，原来的号已退回', { channels: APPS_THEN_SMS }),
  'booking.cancelled': kind('预约已取消', 'change', '预约已取消，需要时可以再约', { channels: APPS_THEN_SMS }),
  'booking.lapsed': kind('号已放回', 'change', '没有按时支付，号已放回'),
  'booking.missed': kind('未到诊', 'change', '有一次未到诊，请留意规则'),
  'standby.offered': kind('候补到号了', 'standby', '为您保留15分钟，请尽快确认', {
    ...{ channels: APPS_THEN_SMS, urgent: true, usefulMinutes: 15 },
  }),
  'standby.passed': kind('候补号已过保留时间', 'standby', '号已给下一位，需要时可再候补'),
  'visit.reminder': kind('就诊提醒', 'visit', '请提前15分钟到，带好证件', {
    ...{ channels: APPS_THEN_SMS, usefulMinutes: null },
  }),
  'queue.near': kind('快到您了', 'queue', '请到诊室附近等候', { urgent: true, usefulMinutes: 30 }),
  'queue.called': kind('请您就诊', 'queue', '请马上到诊室', { urgent: true, usefulMinutes: 15 }),
  'clinic.stopped': kind('医生停诊', 'change', '医生停诊，请在小程序里改约或退号', {
    ...{ channels: [...APPS_THEN_SMS, 'call'], everywhere: true, urgent: true, usefulMinutes: DAY },
  }),
  'clinic.reopened': kind('医生有号了', 'standby', '您要等的医生有号了，先给您约', {
    channels: APPS_THEN_SMS,
    usefulMinutes: DAY,
  }),
  'referral.made': kind('医生为您转诊', 'visit', '请在此时间前选号，绿色通道留有号', {
    ...{ channels: APPS_THEN_SMS, usefulMinutes: null },
  }),
  'examination.ordered': kind('医生已确认检查', 'visit', '请按约定时间来，准备见小程序', {
    ...{ channels: APPS_THEN_SMS, usefulMinutes: null },
  }),
  'examination.changed': kind('检查有变化', 'change', '检查有变化，请看小程序', { channels: APPS_THEN_SMS }),
  'examination.reminder': kind('检查提醒', 'visit', '明天有检查，准备见小程序', {
    ...{ channels: APPS_THEN_SMS, usefulMinutes: null },
  }),
  'consult.call': kind('医生邀请视频', 'visit', '医生邀请您视频，请打开小程序接听', { urgent: true, usefulMinutes: 5 }),
  'consult.toPay': kind('有一次问诊等您付款', 'consult', '家人替您提交了问诊，请付款', {
    ...{ urgent: true, usefulMinutes: 15 },
  }),
  'consult.paid': kind('有病人等您接诊', 'consult', '请在此时间前回复', { urgent: true, usefulMinutes: 60 }),
  'consult.ring': kind('急诊专线', 'consult', '急诊呼叫，请马上接诊', { urgent: true, usefulMinutes: 1 }),
  'consult.waiting': kind('回复时间快到了', 'consult', '请在此时间前回复，过时自动退款', {
    ...{ urgent: true, usefulMinutes: 15 },
  }),
  'consult.started': kind('医生接诊了', 'consult', '医生已接诊，请看问诊', { urgent: true, usefulMinutes: DAY }),
  'consult.answered': kind('医生回复了', 'consult', '医生已回复，请打开小程序查看', {
    ...{ channels: APPS_THEN_SMS, urgent: true, usefulMinutes: DAY },
  }),
  'consult.message': kind('问诊有新消息', 'consult', '问诊有新消息，请打开小程序查看', {
    ...{ urgent: true, usefulMinutes: DAY },
  }),
  'consult.heldUp': kind('医生要晚一点回复', 'consult', '最晚此时间回复，不想等可取消', {
    ...{ urgent: true, usefulMinutes: 60 },
  }),
  'consult.late': kind('医生没能按时回复', 'consult', '问诊已取消，付的钱全额退回', {
    ...{ channels: APPS_THEN_SMS, urgent: true, usefulMinutes: DAY },
  }),
  'consult.refunded': kind('问诊已结束并退款', 'consult', '问诊已结束，付的钱全额退回', { urgent: true }),
  'consult.ended': kind('问诊结束了', 'consult', '问诊已结束，7天内可再问一次'),
  'consult.plan': kind('医生给了方案', 'consult', '医生写好了方案，请打开查看', { urgent: true, usefulMinutes: DAY }),
  'consult.handedOver': kind('换了一位医生', 'consult', '问诊已转给另一位医生，时间不变', { usefulMinutes: DAY }),
  'consult.askedAgain': kind('病人追问', 'consult', '病人又问了一个问题，请回复', { usefulMinutes: DAY }),
  'consult.overdue': kind('追问一天没有回复', 'consult', '追问已一天没有回复，请处理', { usefulMinutes: DAY }),
  'refund.started': kind('正在退款', 'refund', '付款没有用上，已原路退回'),
  'refund.granted': kind('退款已通过', 'refund', '款项正原路退回'),
  'refund.succeeded': kind('退款已到账', 'refund', '已原路退回'),
  'refund.failed': kind('退款需要人工处理', 'refund', '客服正在处理，不用再申请'),
  'refund.refused': kind('退款申请未通过', 'refund', '原因请在订单里查看'),
  'community.crisis': kind('社区里有人可能有危险', 'duty', '社区有紧急情况，请马上打开查看', {
    ...{ channels: APPS_THEN_SMS, urgent: true, usefulMinutes: 60 },
  }),
}

/** Made-up values, for looking at a form as people get it. */
export const EXAMPLE: Values = {
  ...{ patient: '周晚晴', doctor: '沈怀安', department: '心血管内科', place: '门诊楼 3 楼 302 诊室' },
  ...{ time: '2026-11-26T01:15:00.000Z', number: '12', ahead: '3', amount: '¥12.50', status: '已到账' },
}

/** When leave is asked for what comes next: at most three forms a tap. */
export const moments = {
  booking: ['visit', 'change', 'queue'],
  standby: ['standby', 'visit', 'change'],
  checkin: ['queue'],
  payment: ['refund', 'visit', 'change'],
  consult: ['consult', 'refund'],
} as const satisfies Record<string, readonly FormName[]>
