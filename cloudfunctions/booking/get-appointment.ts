import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { appointmentView } from './appointment'
import { appointments } from './collections'

export const getAppointment = operation(booking.getAppointment, async ({ input, subjects, store, errors }) => {
  const appointment = await store.get(appointments, input.appointmentId)
  if (!appointment) throw errors.NOT_FOUND()
  return { ...appointmentView(appointment), patientId: subjects[0]?.patient?.id ?? appointment.patientId }
})
