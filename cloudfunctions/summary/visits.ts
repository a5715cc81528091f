import { type Appointment, appointmentsOf, spokenTime } from '../booking/public'
import type { SummaryContext, SummarySource } from '../kernel/summary'
import { addMinutes } from '../kernel/time'

const YEAR_MINUTES = 365 * 24 * 60
const SHOWN = 10

const nameOf = ({ doctor }: Appointment) => `${doctor.departmentName} ${doctor.name}医生`

const KINDS = { first: '初诊', return: '复诊' } as const

/** Past visits by what became of them, of those that this doctor may see. */
const countsOf = (visits: readonly Appointment[]) => {
  const howMany = (status: Appointment['status']) => visits.filter((each) => each.status === status).length
  return `就诊 ${howMany('fulfilled')} 次，未到诊 ${howMany('noshow')} 次，取消 ${howMany('cancelled')} 次`
}

/** What the hospital cancelled, or was never paid for, says nothing of him. */
const isHisDoing = ({ clinicStopped, payment, paid }: Appointment) => !clinicStopped && (payment === 'counter' || paid)

const isPast = (visit: Appointment) =>
  visit.status === 'cancelled' ? isHisDoing(visit) : ['fulfilled', 'noshow'].includes(visit.status)

const pastOf = async ({ store, patientIds, visit, now, sees }: SummaryContext) => {
  const found = await appointmentsOf(store, patientIds, addMinutes(now, -YEAR_MINUTES))
  return found.filter((each) => each.id !== visit.appointmentId && isPast(each) && sees(each.doctor.departmentId))
}

/** The last 12 months at this hospital. */
export const pastVisits: SummarySource = {
  name: 'visits',
  title: '近 12 个月就诊',
  about: '在别的科室看过几次、什么时候、哪位医生',
  read: async (context) => {
    const { departmentId } = context.visit
    const past = await pastOf(context)
    const nothing = context.sees(null) ? '没有就诊记录' : '在本科室没有就诊记录'
    const kept = past.filter(({ status }) => status !== 'cancelled').slice(0, SHOWN)
    return [
      { text: past.length ? countsOf(past) : nothing, at: null, departmentId },
      ...kept.map((each) => ({
        text: `${nameOf(each)}，${each.status === 'noshow' ? '未到诊' : KINDS[each.visitType]}`,
        at: each.startsAt,
        departmentId: each.doctor.departmentId,
      })),
    ]
  },
}

/** What else he has booked. */
export const visitsAhead: SummarySource = {
  name: 'ahead',
  title: '其他预约',
  about: '在别的科室约了什么时候、哪位医生',
  read: async ({ store, patientIds, visit, now }) => {
    const found = await appointmentsOf(store, patientIds, now)
    return found
      .filter(({ id, status }) => id !== visit.appointmentId && status === 'booked')
      .reverse()
      .map((each) => ({
        text: `${nameOf(each)}，${spokenTime(each.startsAt)}`,
        at: null,
        departmentId: each.doctor.departmentId,
      }))
  },
}
