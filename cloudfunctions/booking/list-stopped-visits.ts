import { booking } from '@xinglin/types/booking'
import { patientIdsWithin, underStanding } from '../identity/public'
import { operation } from '../kernel/operation'
import { appointments } from './collections'

const READ = 50

export const listStoppedVisits = operation(booking.listStoppedVisits, async ({ caller, store, now }) => {
  const look = { accountId: caller.accountId, scope: 'booking' as const, operation: 'booking.listStoppedVisits', now }
  const patientIds = await patientIdsWithin(store, look)
  const open = { patientId: { $in: patientIds }, choice: 'open', chooseBy: { $gt: now } }
  const found = patientIds.length
    ? await store.find(appointments, open, { order: { field: 'startsAt', direction: 'asc' }, limit: READ })
    : []
  const visits = found.map(({ id, patientId, patientName, doctor, startsAt, chooseBy }) => ({
    ...{ appointmentId: id, patientId, patientName, doctorName: doctor.name, departmentName: doctor.departmentName },
    ...{ startsAt, chooseBy: chooseBy ?? startsAt },
  }))
  return { visits: await underStanding(store, visits) }
})
