import { openClinicsOf } from '../../cloudfunctions/booking/clinics'
import { appointments, templates } from '../../cloudfunctions/booking/collections'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { instantOf, weekdayOf } from '../../cloudfunctions/kernel/time'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import type { TestHospital } from '../support/hospital'

export const WEDNESDAY = '2026-11-25'

const SKIN = { id: 'dskin', parentId: null, name: '皮肤科', code: '12', about: '', place: '门诊楼 5 楼', doctors: 0 }

const openSkin = async ({ store }: TestHospital) => {
  await putDepartment(store, SKIN)
  const card = {
    sex: 'female' as const,
    title: 'attending' as const,
    departmentId: SKIN.id,
    goodAt: '皮疹',
    illnesses: ['湿疹'],
  }
  const doctor = await putDoctor(
    store,
    'doc8',
    { ...card, name: '苏珂', about: '', feeFen: 2000, years: 9, status: 'active' },
    SKIN,
  )
  for (const date of [WEDNESDAY, THURSDAY]) {
    const weekday = weekdayOf(date)
    await store.insert(templates, {
      ...{ id: `doc8-${weekday}-morning`, doctorId: 'doc8', weekday, period: 'morning' as const, place: '门诊楼 5 楼' },
      ...{ startsAt: '09:00', endsAt: '10:00', capacity: 4 },
    })
  }
  await openClinicsOf(store, [doctor], [WEDNESDAY, THURSDAY])
}

/** What he was before today: an appointment as another one, on another day, that ended so. */
const lived = async (
  { store }: TestHospital,
  likeId: string,
  past: { id: string; date: string; status: 'fulfilled' | 'noshow' | 'cancelled' },
) => {
  const like = await store.get(appointments, likeId)
  if (!like) throw new Error(`no appointment ${likeId}`)
  const { version: _, ...rest } = like
  const time = { startsAt: instantOf(past.date, '09:00'), endsAt: instantOf(past.date, '09:15') }
  const visit = { visitType: 'first' as const, outbox: [], outboxAt: null, dueAt: null }
  await store.insert(appointments, { ...rest, ...visit, ...time, ...past })
  return past.id
}

/**
 * 王小明 sees 林静 of cardiology and 苏珂 of dermatology today. He was at cardiology in June, missed dermatology in July and cancelled
 * there in August; last year's visit is too long ago. He comes to 苏珂 again on Thursday, to 林静 on Friday.
 */
export const openDepartments = async (hospital: TestHospital) => {
  const heartClinic = await openClinic(hospital.store, { dates: [WEDNESDAY, FRIDAY], capacity: 4 })
  await openClinic(hospital.store, { doctorId: 'doc5', name: '安若兰', dates: [THURSDAY] })
  await openSkin(hospital)
  const patient = await hospital.patient('王小明')
  const book = async (slotId: string, more: object = {}) =>
    (await patient.api.booking.reserve({ slotId, patientId: patient.patientId, ...more })).appointmentId
  const visit = { reason: '胸闷一周', visitType: 'return', needs: ['wheelchair'] }
  const heartId = await book(heartClinic.slotAt('09:00', WEDNESDAY), visit)
  const laterId = await book(heartClinic.slotAt('09:00', FRIDAY))
  const skinId = await book('doc8-20261125-0945')
  await book('doc8-20261126-0930')
  await lived(hospital, heartId, { id: 'apt-june', date: '2026-06-10', status: 'fulfilled' })
  await lived(hospital, heartId, { id: 'apt-old', date: '2025-06-10', status: 'fulfilled' })
  await lived(hospital, skinId, { id: 'apt-july', date: '2026-07-08', status: 'noshow' })
  const cancelled = await lived(hospital, skinId, { id: 'apt-august', date: '2026-08-05', status: 'cancelled' })
  await hospital.runJobs()
  const { patients } = await patient.api.identity.listPatients({})
  const { sex, birthDate } = patients.find(({ id }) => id === patient.patientId) as (typeof patients)[number]
  return {
    ...{ patient, cancelled, born: { sex, birthDate } },
    heart: { appointmentId: heartId, laterId, doctor: await hospital.staff('doctor', 'doc1') },
    skin: { appointmentId: skinId, doctor: await hospital.staff('doctor', 'doc8') },
  }
}

export type Departments = Awaited<ReturnType<typeof openDepartments>>
