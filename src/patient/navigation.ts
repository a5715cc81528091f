import Taro from '@tarojs/taro'
import type { Tab } from '@/shared/ui/elder-tabs'
import { type Said, offerWords } from './said'

/** The four tab pages, as in app.config.ts. */
export const TABS: readonly Tab[] = [
  { path: '/pages/home/index', text: '首页', icon: 'home' },
  { path: '/pages/find/index', text: '挂号', icon: 'calendar' },
  { path: '/pages/messages/index', text: '消息', icon: 'message' },
  { path: '/pages/me/index', text: '我的', icon: 'me' },
]

type Query = Record<string, string>

const withQuery = (path: string, query: Query) => {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return words.length ? `${path}?${words.join('&')}` : path
}

/** A word from a page's address: WeChat leaves it encoded, the web does not. */
export function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

/** Opens a page by its path (a leading slash may be missing); tab pages are switched to. */
export function open(path: string, query: Query = {}): void {
  const url = withQuery(path.startsWith('/') ? path : `/${path}`, query)
  if (TABS.some((tab) => url.startsWith(tab.path))) void Taro.switchTab({ url: url.split('?')[0] ?? url })
  else void Taro.navigateTo({ url })
}

/** Puts a page in place of this one, so that going back does not lead into a form that was sent. */
export function replace(path: string, query: Query): void {
  void Taro.redirectTo({ url: withQuery(path, query) })
}

/** One page back, or to `path` where this page was opened directly. */
export function back(path = '/pages/home/index'): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: path })
}

/** What is known before a consult is filled in. */
export type ConsultWish = {
  /** None on the emergency line. */
  doctorId?: string
  kind?: 'advice' | 'revisit'
  line?: 'emergency'
  patientId?: string
  /** A past appointment that proves the diagnosis. */
  visitId?: string
}

/** On to a form that asks what he has said already: his words go along, though never in an address. */
export function bringing(words: Said, go: () => void): void {
  offerWords(words)
  go()
}

/** Every page of the patient app, by what it answers. */
export const to = {
  home: () => open('/pages/home/index'),
  find: () => open('/pages/find/index'),
  messages: () => open('/pages/messages/index'),
  about: () => open('/pages/about/index'),
  signIn: () => open('/pages/sign-in/index'),
  doctor: (doctorId: string) => open('/booking/doctor/index', { doctorId }),
  /** The doctor's page, opened on this day. */
  doctorOn: (doctorId: string, date: string) => open('/booking/doctor/index', { doctorId, date }),
  /** The doctors of a department; a top node means all below it. */
  doctors: (departmentId: string, name: string) => open('/booking/doctors/index', { departmentId, name }),
  confirm: (slotId: string, doctorId: string) => open('/booking/confirm/index', { slotId, doctorId }),
  appointments: () => open('/booking/appointments/index'),
  appointment: (appointmentId: string) => open('/booking/appointment/index', { appointmentId }),
  /** A visit that the doctor cannot keep: what to have instead. */
  stopped: (appointmentId: string) => open('/booking/stopped/index', { appointmentId }),
  standbys: () => open('/booking/standbys/index'),
  /** How it goes on in the clinic on the day of the visit. */
  board: (appointmentId: string) => open('/queue/board/index', { appointmentId }),
  checkIn: (appointmentId: string) => open('/queue/check-in/index', { appointmentId }),
  /** What to have examined before a visit. */
  examinations: (appointmentId: string) => open('/examination/plan/index', { appointmentId }),
  /** To pay for an appointment; leads on to the cashier. */
  checkout: (appointmentId: string) => open('/money/checkout/index', { appointmentId }),
  cashier: (orderId: string) => open('/money/cashier/index', { orderId }),
  orders: () => open('/money/orders/index'),
  order: (orderId: string) => open('/money/order/index', { orderId }),
  coupons: () => open('/money/coupons/index'),
  search: (text = '') => open('/booking/search/index', { text }),
  favourites: () => open('/booking/favourites/index'),
  patients: () => open('/people/patients/index'),
  addPatient: () => open('/people/add/index'),
  patient: (patientId: string) => open('/people/patient/index', { patientId }),
  grants: () => open('/people/grants/index'),
  grant: (grantId: string) => open('/people/grant/index', { grantId }),
  /** Registrations that may be one person's. */
  duplicates: () => open('/people/duplicates/index'),
  /** Which messages reach this phone. */
  reminders: () => open('/people/reminders/index'),
  invite: () => open('/people/invite/index'),
  accept: () => open('/people/accept/index'),
  /** What doctors see of a patient, and who looked. */
  summary: (patientId: string) => open('/people/patient/summary/index', { patientId }),
  /** A referral with the places that are kept for it. */
  referral: (referralId: string) => open('/referral/referral/index', { referralId }),
  /** 问诊: whom one can ask, and what is under way. */
  consults: () => open('/consult/start/index'),
  /** To fill in and pay for a consult. */
  openConsult: (wish: ConsultWish) => open('/consult/open/index', { ...wish }),
  /** 智能导诊: which department, or 120. */
  guide: () => open('/guide/start/index'),
  /** The talk itself. */
  consult: (consultId: string) => open('/consult/thread/index', { consultId }),
  consultPlan: (consultId: string) => open('/consult/plan/index', { consultId }),
  /** All consults of the family. */
  myConsults: () => open('/consult/list/index'),
  /** Who opened the files of a consult. */
  consultLooks: (consultId: string) => open('/consult/looks/index', { consultId }),
  videoCall: (consultId: string) => open('/consult/call/index', { consultId }),
  /** 病友社区; its other pages are in community/go.ts. */
  community: () => open('/community/home/index'),
  /** Proofs of relation for one patient. */
  certificates: (patientId: string) => open('/people/certificates/index', { patientId }),
}
