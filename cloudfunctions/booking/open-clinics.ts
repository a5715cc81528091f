import { booking } from '@xinglin/types/booking'
import { findDoctor } from '../directory/public'
import { operation } from '../kernel/operation'
import { eachDay, openAllClinics, openClinicsOf } from './clinics'
import { isRange } from './slot'

export const openClinics = operation(booking.openClinics, async ({ input, store, errors }) => {
  const { doctorId, from, to } = input
  if (!isRange(from, to)) throw errors.RANGE_WRONG({ data: { field: 'to' } })
  if (!doctorId) return openAllClinics(store, from, to)
  const doctor = await findDoctor(store, doctorId)
  if (!doctor) throw errors.NOT_FOUND()
  return openClinicsOf(store, [doctor], eachDay(from, to))
})
