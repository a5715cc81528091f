import type { Appointment } from '../booking/public'
import { clockOf, dayOf } from '../kernel/time'
import type { Consult } from './collections'

const monthDay = (date: string) => {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日`
}

/** 10月8日 心血管内科 沈怀安 */
export const visitName = ({ date, doctor }: Appointment) => `${monthDay(date)} ${doctor.departmentName} ${doctor.name}`

/** 12:30, or 11月26日 0:10 for another day. */
export const spokenMoment = (at: string, now: string) => {
  const clock = clockOf(at).replace(/^0/, '')
  return dayOf(at) === dayOf(now) ? clock : `${monthDay(dayOf(at))} ${clock}`
}

export const KIND_NAMES: Record<Consult['kind'], string> = { advice: '健康咨询', revisit: '在线复诊' }

export const doctorName = ({ doctor }: Pick<Consult, 'doctor'>) => (doctor ? `${doctor.name}医生` : '值班医生')

/** What an order for a consult is for: "健康咨询 心血管内科 沈怀安". */
export const consultName = ({ kind, line, doctor }: Pick<Consult, 'kind' | 'line' | 'doctor'>) =>
  line === 'emergency'
    ? `急诊专线 ${KIND_NAMES[kind]}`
    : `${KIND_NAMES[kind]} ${doctor?.departmentName ?? ''} ${doctor?.name ?? ''}`
