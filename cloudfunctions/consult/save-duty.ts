import { consultDuty } from '@xinglin/types/consult-duty'
import { findDoctor } from '../directory/public'
import { operation } from '../kernel/operation'
import { duties } from './collections'
import { areTimesRight, overlaps } from './duty'
import { barredWhy } from './practice'

/** Its id says whose and from when, so that the same shift twice is one. */
export const saveDuty = operation(consultDuty.saveDuty, async ({ input, store, errors }) => {
  const { doctorId, startsAt, endsAt } = input
  if (!areTimesRight(input)) throw errors.DUTY_TIMES_WRONG({ data: { field: 'endsAt' } })
  const doctor = await findDoctor(store, doctorId)
  if (doctor?.status !== 'active') throw errors.DOCTOR_UNKNOWN({ data: { field: 'doctorId' } })
  if (barredWhy(doctor)) throw errors.PRACTICE_BARRED()
  const { name: doctorName, departmentName } = doctor
  const duty = { id: `${doctorId}.${Date.parse(startsAt)}`, doctorId, doctorName, departmentName, startsAt, endsAt }
  const others = await store.find(duties, { doctorId, endsAt: { $gt: startsAt } }, { limit: 1000 })
  const clash = others.find((each) => overlaps(each, duty) && !(each.id === duty.id && each.endsAt === endsAt))
  if (clash) throw errors.DUTY_OVERLAPS({ data: { dutyId: clash.id } })
  await store.insert(duties, duty)
  return duty
})
