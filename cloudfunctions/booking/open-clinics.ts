import { booking } from '@xinglin/types/booking'
import { findDoctor } from '../directory/public'
import { operation } from '../kernel/operation'
import { eachDay, openAllClinics, openClinicsOf } from './clinics'
import { isRange } from './slot'
import { wakeWishes } from './wishes'

export const openClinics = operation(booking.openClinics, async ({ input, store, now, errors }) => {
  const { doctorId, from, to } = input
  if (!isRange(from, to)) throw errors.RANGE_WRONG({ data: { field: 'to' } })
  const doctor = doctorId ? await findDoctor(store, doctorId) : null
  if (doctorId && !doctor) throw errors.NOT_FOUND()
  const opened = doctor
    ? await openClinicsOf(store, [doctor], eachDay(from, to))
    : await openAllClinics(store, from, to)
  await wakeWishes(store, doctorId, now)
  return opened
})
