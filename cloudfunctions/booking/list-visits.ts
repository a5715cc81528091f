import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { ageOn } from '../kernel/time'
import { appointments } from './collections'

export const listVisits = operation(booking.listVisits, async ({ input, store }) => {
  const { doctorId, date } = input
  const found = await store.find(appointments, { doctorId, date, status: { $ne: 'cancelled' } }, { limit: 1000 })
  const inOrder = found.sort((a, b) =>
    a.startsAt === b.startsAt ? a.bookedAt.localeCompare(b.bookedAt) : a.startsAt < b.startsAt ? -1 : 1,
  )
  return {
    visits: inOrder.map(({ id, status, startsAt, patientId, patientName, patientSex, patientBirthDate, ...rest }) => ({
      appointmentId: id,
      ...{ status, startsAt, patientId, patientName, sex: patientSex, age: ageOn(patientBirthDate, date) },
      ...{ visitType: rest.visitType, needs: rest.needs, reason: rest.reason, number: rest.number },
    })),
  }
})
