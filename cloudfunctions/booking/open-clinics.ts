import { booking } from '@xinglin/types/booking'
import { findDoctor } from '../directory/public'
import { operation } from '../kernel/operation'
import { daysBetween } from '../kernel/time'
import { eachDay, openAllClinics, openClinicsOf } from './clinics'

const LONGEST_DAYS = 31

export const openClinics = operation(booking.openClinics, async ({ input, store, errors }) => {
  const { doctorId, from, to } = input
  if (to < from || daysBetween(from, to) >= LONGEST_DAYS) throw errors.RANGE_WRONG({ data: { field: 'to' } })
  if (!doctorId) return openAllClinics(store, from, to)
  const doctor = await findDoctor(store, doctorId)
  if (!doctor) throw errors.NOT_FOUND()
  return openClinicsOf(store, [doctor], eachDay(from, to))
})
