import { type Session, type Slot, sessions, slots } from '../../cloudfunctions/booking/collections'
import { slotIdOf } from '../../cloudfunctions/booking/slot'
import { type Patient, patients } from '../../cloudfunctions/identity/collections'
import { addMinutes, instantOf } from '../../cloudfunctions/kernel/time'
import type { TestHospital, Visitor } from '../support/hospital'

export const DAY = '2026-11-26'
export const PEOPLE = 4
const FAMILY = 'acc-family'
const CLOCKS = ['09:00', '09:15']

const doctor = { name: '林静', title: 'attending' as const, departmentId: 'dcard', departmentName: '心血管内科' }

/** One small clinic with fresh patients: two quarters of an hour and four people. */
export interface ClinicDay {
  doctorId: string
  sessionId: string
  slotIds: string[]
  patientIds: string[]
}

const sessionFor = (doctorId: string): Session => ({
  id: `${doctorId}-20261126-morning`,
  doctorId,
  departmentId: doctor.departmentId,
  date: DAY,
  period: 'morning',
  place: '302 诊室',
  startsAt: instantOf(DAY, '09:00'),
  endsAt: instantOf(DAY, '09:30'),
  doctor,
  standbySeq: 0,
  stop: null,
  dueAt: null,
})

const slotFor = (session: Session, clock: string, capacity: number): Slot => {
  const startsAt = instantOf(DAY, clock)
  const { doctorId, id: sessionId, date, place } = session
  return {
    ...{ id: slotIdOf(doctorId, DAY, clock), doctorId, sessionId, date, startsAt, place, doctor, capacity },
    endsAt: addMinutes(startsAt, 15),
    feeFen: 2000,
    free: capacity,
    closed: false,
    places: [],
  }
}

const patientFor = (id: string): Patient => ({
  ...{
    id,
    accountId: FAMILY,
    name: '王小明',
    sex: 'male',
    birthDate: '1954-02-03',
    relation: 'self',
    paperKind: 'resident',
  },
  ...{ paperNumber: '990101199003070015', phone: '13900000000', bookingPausedUntil: null, createdAt: '' },
  ...{ birthKey: '', phoneKey: '', mergedInto: null, mergeId: null, standsFor: [] },
})

/** The account that keeps everybody, so that one can book for several. */
export const family = async ({ services, now, withToken }: TestHospital): Promise<Visitor> => {
  const { token } = await services.tokens.issue({ accountId: FAMILY, role: 'patient', doctorId: null }, now())
  return withToken(token, FAMILY, 'patient')
}

export const openClinicDay = async (
  { store }: TestHospital,
  name: string,
  capacities: number[],
): Promise<ClinicDay> => {
  const session = sessionFor(`doc${name}`)
  const quarters = CLOCKS.map((clock, i) => slotFor(session, clock, capacities[i] ?? 1))
  const patientIds = Array.from({ length: PEOPLE }, (_, k) => `pat-${name}-${k}`)
  await Promise.all([
    store.insert(sessions, session),
    ...quarters.map((slot) => store.insert(slots, slot)),
    ...patientIds.map((id) => store.insert(patients, patientFor(id))),
  ])
  return { doctorId: session.doctorId, sessionId: session.id, slotIds: quarters.map(({ id }) => id), patientIds }
}
