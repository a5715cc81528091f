import { type Appointment, appointments, sessions } from '../../cloudfunctions/booking/collections'
import { receptions } from '../../cloudfunctions/identity/collections'
import { receptionId } from '../../cloudfunctions/identity/reception'
import { addMinutes, instantOf } from '../../cloudfunctions/kernel/time'
import type { TestHospital } from '../support/hospital'
import { DAY, openClinicDay } from './clinic-day'
import type { Person } from './queue-model'

export interface QueueDay {
  sessionId: string
  startsAt: string
  appointmentIds: string[]
  patientIds: string[]
  people: readonly Person[]
}

const FAMILY = 'acc-family'

const doctor = { name: '林静', title: 'attending' as const, departmentId: 'dcard', departmentName: '心血管内科' }

const appointmentFor = (
  id: string,
  patientId: string,
  of: QueueSession,
  { quarter, preferred }: Person,
): Appointment => {
  const startsAt = addMinutes(of.startsAt, quarter * 15)
  return {
    ...{ id, status: 'booked', patientId, patientAccountId: FAMILY, patientName: '王小明', patientSex: 'male' },
    ...{ patientBirthDate: preferred ? '1945-02-03' : '1990-02-03', bookedBy: FAMILY, bookedByRelative: false },
    ...{ doctorId: of.doctorId, doctor, slotId: `${id}-slot`, sessionId: of.id, date: DAY, startsAt },
    ...{
      endsAt: addMinutes(startsAt, 15),
      place: '302 诊室',
      feeFen: 2000,
      payment: 'counter',
      paid: false,
      payBy: null,
    },
    ...{ visitType: 'first', needs: [], reason: '', number: '00000000', bookedAt: startsAt, cancelledAt: null },
    ...{ movedFrom: null, dueAt: null, outbox: [], outboxAt: null },
  }
}

interface QueueSession {
  id: string
  doctorId: string
  startsAt: string
}

/** A clinic from 09:00 to 10:00 in which four people are booked, and whose doctor confirmed that it is she. */
export const openQueueDay = async (
  hospital: TestHospital,
  name: string,
  people: readonly Person[],
): Promise<QueueDay> => {
  const { store } = hospital
  const { doctorId, sessionId, patientIds } = await openClinicDay(hospital, name, [])
  const startsAt = instantOf(DAY, '09:00')
  await store.updateIf(sessions, sessionId, {}, { set: { endsAt: addMinutes(startsAt, 60) } })
  const of = { id: sessionId, doctorId, startsAt }
  const booked = people.map((person, k) => appointmentFor(`apt-${name}-${k}`, patientIds[k] as string, of, person))
  await Promise.all(booked.map((each) => store.insert(appointments, each)))
  const confirmed = { sessionId, doctorId, accountId: 'acc-doctor', method: 'demo' as const, confirmedAt: startsAt }
  await store.insert(receptions, { id: receptionId(sessionId, DAY), ...confirmed })
  return { sessionId, startsAt, appointmentIds: booked.map(({ id }) => id), patientIds, people }
}
