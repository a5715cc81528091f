import Taro from '@tarojs/taro'
import type { Tab } from '@/shared/ui/elder-tabs'

/** The tab pages, as in app.config.ts. */
export const TABS: readonly Tab[] = [
  { path: '/pages/home/index', text: '工作台', icon: 'clock' },
  { path: '/pages/messages/index', text: '消息', icon: 'message' },
  { path: '/pages/me/index', text: '我的', icon: 'me' },
]

export const HOME = '/pages/home/index'

type Query = Record<string, string>

const withQuery = (path: string, query: Query) => {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return words.length ? `${path}?${words.join('&')}` : path
}

/** Opens a page by its path (a leading slash may be missing); tab pages are switched to. */
export function open(path: string, query: Query = {}): void {
  const url = withQuery(path.startsWith('/') ? path : `/${path}`, query)
  if (TABS.some((tab) => url.startsWith(tab.path))) void Taro.switchTab({ url: url.split('?')[0] ?? url })
  else void Taro.navigateTo({ url })
}

/** One page back, or home where this page was opened directly. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: HOME })
}

/** Every page of the companion, by what it answers. */
export const to = {
  home: () => open(HOME),
  secondFactor: () => open('/account/factor/index'),
  staff: () => open('/operator/staff/index'),
  duplicates: () => open('/operator/duplicates/index'),
  /** From a visit of this day to another doctor. */
  refer: (appointmentId: string, date: string) => open('/referral/refer/index', { appointmentId, date }),
  madeReferrals: () => open('/referral/made/index'),
  clinics: () => open('/doctor/clinics/index'),
  stopping: () => open('/doctor/stopping/index'),
  queue: (sessionId: string) => open('/queue/clinic/index', { sessionId }),
  consults: () => open('/consult/inbox/index'),
  consult: (consultId: string) => open('/consult/thread/index', { consultId }),
  consultCall: (consultId: string) => open('/consult/call/index', { consultId }),
  consultPlan: (consultId: string) => open('/consult/plan/index', { consultId }),
  consultNote: (consultId: string) => open('/consult/note/index', { consultId }),
  quickReplies: () => open('/consult/replies/index'),
  consultPractice: () => open('/consult/practice/index'),
  sessions: (query: { doctorId?: string; date?: string } = {}) => open('/operator/sessions/index', query),
  visits: (doctorId: string, date: string) => open('/operator/visits/index', { doctorId, date }),
  schedule: (query: { doctorId?: string } = {}) => open('/operator/schedule/index', query),
  directory: () => open('/operator/directory/index'),
  doctor: (query: { doctorId?: string } = {}) => open('/operator/doctor/index', query),
  department: (query: { departmentId?: string } = {}) => open('/operator/department/index', query),
  certificates: () => open('/operator/certificates/index'),
  displays: () => open('/operator/displays/index'),
  examinations: () => open('/operator/examinations/index'),
  calls: () => open('/operator/calls/index'),
  deliveries: () => open('/operator/deliveries/index'),
  templates: () => open('/operator/templates/index'),
  duties: () => open('/operator/duties/index'),
  guide: () => open('/operator/guide/index'),
  orders: (query: { orderId?: string } = {}) => open('/money/orders/index', query),
  refunds: () => open('/money/refunds/index'),
  reconcile: () => open('/money/reconcile/index'),
  community: () => open('/community/home/index'),
  invite: (query: { doctorId?: string } = {}) => open('/operator/invite/index', query),
}
