import type { Appointment } from './collections'
import { clockOf, dayOf, weekdayOf } from '../kernel/time'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** What an order for a visit is for: "心血管内科 林静 11月26日（周四）9:15". */
export const visitName = ({ doctor, startsAt }: Pick<Appointment, 'doctor' | 'startsAt'>) =>
  `${doctor.departmentName} ${doctor.name} ${spokenTime(startsAt)}`

/** 11月26日（周四）9:15 */
export const spokenTime = (at: string) => {
  const date = dayOf(at)
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日（${WEEKDAYS[weekdayOf(date)]}）${clockOf(at).replace(/^0/, '')}`
}
