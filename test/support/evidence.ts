import { type Appointment, appointments } from '../../cloudfunctions/booking/collections'
import { type Patient, patients } from '../../cloudfunctions/identity/collections'
import { NOTHING_ANNOUNCED } from '../../cloudfunctions/kernel/events'
import type { Store } from '../../cloudfunctions/kernel/store'

/** A visit to 林静 in October that took place. */
export const visitAt = async (store: Store, patientId: string, id: string, changes: Partial<Appointment> = {}) => {
  const patient = (await store.get(patients, patientId)) as Patient
  const doctor = { name: '林静', title: 'attending' as const, departmentId: 'dcard', departmentName: '心血管内科' }
  const visit: Appointment = {
    ...{ id, status: 'fulfilled', payment: 'counter', paid: false, payBy: null, dueAt: null, patientId },
    ...{ patientAccountId: patient.accountId, patientName: patient.name, patientSex: patient.sex },
    ...{ patientBirthDate: patient.birthDate, bookedBy: patient.accountId, bookedByRelative: false },
    ...{ doctorId: 'doc1', doctor, slotId: `slot-${id}`, sessionId: 'doc1-20261008-morning', date: '2026-10-08' },
    ...{ startsAt: '2026-10-08T01:00:00.000Z', endsAt: '2026-10-08T01:15:00.000Z', place: '302 诊室', feeFen: 2000 },
    ...{ visitType: 'return', needs: [], reason: '', number: '12345678', bookedAt: '2026-10-01T01:00:00.000Z' },
    ...{ cancelledAt: null, movedFrom: null, ...NOTHING_ANNOUNCED, ...changes },
  }
  await store.insert(appointments, visit)
  return id
}
