import { booking } from '@xinglin/types/booking'
import { findDoctor } from '../directory/public'
import { operation } from '../kernel/operation'
import { templates } from './collections'
import { templateId, templateView, wrongTime } from './template'

export const saveTemplate = operation(booking.saveTemplate, async ({ input, store, errors }) => {
  const { doctorId, weekday, period, startsAt, endsAt, capacity, place } = input
  const field = wrongTime(input)
  if (field) throw errors.TEMPLATE_TIMES_WRONG({ data: { field } })
  if (!(await findDoctor(store, doctorId))) throw errors.DOCTOR_UNKNOWN({ data: { field: 'doctorId' } })
  const id = templateId(doctorId, weekday, period)
  const fields = { doctorId, weekday, period, startsAt, endsAt, capacity, place }
  if (!(await store.insert(templates, { id, ...fields }))) await store.updateIf(templates, id, {}, { set: fields })
  return templateView({ id, ...fields })
})
