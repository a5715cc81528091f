import type { Intake } from '@xinglin/types/intake'
import { type Consult, type Practice, consults, duties, practices } from '../../cloudfunctions/consult/collections'
import { newConsult } from '../../cloudfunctions/consult/new-consult'
import { CONSENT } from '../../cloudfunctions/consult/terms'
import { findDoctor } from '../../cloudfunctions/directory/public'
import { type Patient, accounts, patients } from '../../cloudfunctions/identity/collections'
import type { Store } from '../../cloudfunctions/kernel/store'
import { addMinutes, instant } from '../../cloudfunctions/kernel/time'
import type { TestHospital, Visitor } from './hospital'
import { type Till, openTill } from './till'

export const CONSENT_VERSION = CONSENT.version

export const intakeOf = (changes: Partial<Intake> = {}): Intake => ({
  ...{ complaint: '量血压偏高两周，想问要不要调药', since: '两周', history: '高血压五年', medication: '氨氯地平' },
  ...{ allergies: { none: true, text: '' }, pregnancy: 'no', answers: [], ...changes },
})

/** A doctor who takes consults all day, confirmed today. */
export const openPractice = async (store: Store, doctorId: string, now: string, changes: Partial<Practice> = {}) => {
  const doctor = await findDoctor(store, doctorId)
  if (!doctor) throw new Error(`no doctor ${doctorId}`)
  await store.insert(practices, {
    ...{ id: doctorId, doctorId, departmentId: doctor.departmentId, rank: doctor.rank, switchedOn: true },
    ...{ adviceFen: 3000, revisitFen: 4000, from: '00:00', until: '00:00', mostWaiting: 10, confirmedAt: now },
    ...{ answerSeconds: [], stirred: 0, ...changes },
  })
}

/** On duty from an hour ago for so many hours. */
export const putOnDuty = async (store: Store, doctorId: string, now: string, hours = 12) => {
  const doctor = await findDoctor(store, doctorId)
  const [startsAt, endsAt] = [addMinutes(now, -60), addMinutes(now, hours * 60)]
  const names = { doctorName: doctor?.name ?? '', departmentName: doctor?.departmentName ?? '' }
  await store.insert(duties, { id: `${doctorId}.${Date.parse(startsAt)}`, doctorId, ...names, startsAt, endsAt })
}

interface Wish {
  id: string
  patientId: string
  /** Null: an emergency that nobody has taken. */
  doctorId: string | null
  now: string
}

/** A consult as it would stand; for tests of what happens then, without the way there. */
export const layConsult = async (
  store: Store,
  { id, patientId, doctorId, now }: Wish,
  changes: Partial<Omit<Consult, 'id'>> = {},
): Promise<Consult> => {
  const patient = (await store.get(patients, patientId)) as Patient
  const facts = { ...patient, ids: [patientId] }
  const doctor = doctorId ? await findDoctor(store, doctorId) : null
  const wish = { id, kind: 'advice' as const, line: doctorId ? ('ordinary' as const) : ('emergency' as const) }
  const bare = newConsult({ ...wish, patient: facts, accountId: patient.accountId, doctor, feeFen: 3000 }, now)
  const consult: Consult = { ...bare, intake: intakeOf(), ...changes }
  await store.insert(consults, consult)
  return consult
}

const handedIn = (now: string) => ({
  ...{ paid: true, submittedAt: now, consent: { version: CONSENT_VERSION, accountId: '', at: now } },
})

/** What a consult has in each state; spread it into `layConsult`. */
export const STANDS = {
  waiting: (now: string): Partial<Consult> => ({
    ...{ state: 'waiting', answerBy: addMinutes(now, 30), dueAt: addMinutes(now, 15), ...handedIn(now) },
  }),
  open: (now: string): Partial<Consult> => ({ ...STANDS.waiting(now), state: 'open' }),
  answered: (now: string): Partial<Consult> => ({
    ...{ ...handedIn(now), state: 'answered', answeredAt: now, dueAt: addMinutes(now, 24 * 60) },
  }),
  ended: (now: string): Partial<Consult> => ({
    ...{ ...STANDS.answered(now), state: 'ended', endedAt: now, endReason: 'done', dueAt: null },
    askUntil: addMinutes(now, 7 * 24 * 60),
  }),
  ringing: (now: string, doctorId: string): Partial<Consult> => ({
    ...{ state: 'paid', answerBy: addMinutes(now, 5), dueAt: addMinutes(now, 1), ...handedIn(now) },
    ring: { doctorId, until: addMinutes(now, 1), asked: [doctorId] },
  }),
}

/** Signed up, so that messages find him. */
export const enlist = async (hospital: TestHospital, doctorId: string) => {
  const doctor = await hospital.staff('doctor', doctorId)
  const fresh = { patientIds: [], patientCount: 0, createdAt: instant(hospital.now()) }
  await hospital.store.insert(accounts, { id: doctor.accountId, role: 'doctor', doctorId, displayName: '', ...fresh })
  return doctor
}

/** A hospital that takes payment; doc1 takes consults and has confirmed that it is he. */
export const openPracticeTill = async (options: Parameters<typeof openTill>[0] = {}) => {
  const till = await openTill(options)
  const { hospital } = till
  await openPractice(hospital.store, 'doc1', instant(hospital.now()))
  const doctor = await enlist(hospital, 'doc1')
  return { ...till, doctor }
}

export type PracticeTill = Till & { doctor: Visitor }

type Person = Visitor & { patientId: string }

/** Drafts and fills in a consult; advice of doc1 unless told. */
export const fillIn = async (person: Person, wish: object = {}, intake: Partial<Intake> = {}) => {
  const asked = { patientId: person.patientId, kind: 'advice' as const, line: 'ordinary' as const, doctorId: 'doc1' }
  const { id: consultId } = await person.api.consult.draft({ ...asked, ...wish })
  await person.api.consult.saveIntake({ consultId, intake: intakeOf(intake) })
  return consultId
}

/** Pays an order at the wallet and lets the hospital hear of it. */
export const payOrder = async (
  { hospital, rails }: Pick<Till, 'hospital' | 'rails'>,
  person: Person,
  orderId: string,
) => {
  await person.api.billing.pay({ orderId, wallet: 'wechat' })
  const tradeNo = `${orderId}_01`
  expect(rails.pay(tradeNo)).toBe(true)
  await person.api.billing.check({ orderId })
  await hospital.runJobs()
  return tradeNo
}

/** A consult that is paid for: doc1 has half an hour from now. */
export const paidConsult = async (till: Pick<Till, 'hospital' | 'rails'>, name = '周晚晴', wish: object = {}) => {
  const person = await till.hospital.patient(name)
  const consultId = await fillIn(person, wish)
  const { orderId } = await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  const tradeNo = await payOrder(till, person, orderId ?? '')
  return { person, consultId, orderId: orderId ?? '', tradeNo }
}

/** The doctor is at it, and has not answered. */
export const openConsult = async (till: PracticeTill, name?: string) => {
  const paid = await paidConsult(till, name)
  await till.doctor.api.consult.start({ consultId: paid.consultId })
  return paid
}

const text = (words: string) => ({ kind: 'text' as const, text: words })

/** He has said his first word. */
export const answeredConsult = async (till: PracticeTill, name?: string) => {
  const open = await openConsult(till, name)
  await till.doctor.api.consult.send({ consultId: open.consultId, content: text('先连续一周早晚各量一次血压') })
  await till.hospital.runJobs()
  return open
}
