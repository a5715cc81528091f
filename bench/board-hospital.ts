/** A morning of many clinics at once, written straight into a seeded hospital's database. */
import { join } from 'node:path'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { type Appointment, type Session, appointments, sessions } from '../cloudfunctions/booking/collections'
import { patients } from '../cloudfunctions/identity/collections'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Store } from '../cloudfunctions/kernel/store'
import { addMinutes, dayOf, instant } from '../cloudfunctions/kernel/time'
import { Tokens } from '../cloudfunctions/kernel/tokens'
import { Vault } from '../cloudfunctions/kernel/vault'
import { emptyQueue } from '../cloudfunctions/queue/apply'
import { arrivalOf } from '../cloudfunctions/queue/board'
import { type Queue, experiences, queues } from '../cloudfunctions/queue/collections'
import { newExperience } from '../cloudfunctions/queue/experience'
import { tallied } from '../cloudfunctions/queue/pace'
import { checkedIn } from '../cloudfunctions/queue/patient-moves'
import { finished, nextCalled } from '../cloudfunctions/queue/staff-moves'
import { inStep } from '../cloudfunctions/queue/sync'
import { readConfig } from '../local/config'
import type { Server, Works } from '../test/support/server'

/** Somebody with the board of his own appointment open. */
export interface Watcher {
  token: string
  appointmentId: string
}

export interface Clinic {
  sessionId: string
  watchers: Watcher[]
}

export interface Morning {
  clinics: Clinic[]
  /** Of somebody who may move every clinic's queue. */
  desk: string
}

const OPEN_SINCE_MINUTES = 60
const QUARTER_MINUTES = 15
const QUARTERS = 16
/** Of a clinic's patients: how many are here, and how many were seen. */
const HERE = 0.75
const SEEN = 0.1
const VISIT_MINUTES = 6
const WAITS_KNOWN = 50

/** One booking through the front door, to be copied. */
const bookSample = async (server: Server): Promise<string> => {
  const { body } = await server.call('identity.signInDemo', { name: '样本' })
  const { token, patients: own } = body as { token: string; patients: { id: string }[] }
  const { body: found } = await server.call('directory.listDoctors', {})
  const doctorIds = (found as { doctors: { id: string }[] }).doctors.map(({ id }) => id)
  const { body: free } = await server.call('booking.listNextFree', { doctorIds: doctorIds.slice(0, 20) })
  const slotId = (free as { items: { slotId: string | null }[] }).items.find((each) => each.slotId)?.slotId
  const { body: booked } = await server.call('booking.reserve', { slotId, patientId: own[0]?.id }, token)
  return (booked as { appointmentId: string }).appointmentId
}

const openedAt = (now: number) => instant(now - OPEN_SINCE_MINUTES * 60_000)

const sessionLike = (like: Session, n: number, startsAt: string): Session => ({
  ...like,
  ...{ id: `bench-${n}`, date: dayOf(startsAt), startsAt, dueAt: null },
  endsAt: addMinutes(startsAt, QUARTERS * QUARTER_MINUTES),
})

const appointmentLike = (like: Appointment, session: Session, n: number): Appointment => {
  const startsAt = addMinutes(session.startsAt, (n % QUARTERS) * QUARTER_MINUTES)
  const { id: sessionId, doctorId, doctor, date, place } = session
  return {
    ...like,
    ...{ id: `apt-${sessionId}-${n}`, patientId: `pat-${sessionId}-${n}`, patientAccountId: `acc-${sessionId}-${n}` },
    ...{ sessionId, doctorId, doctor, date, place, startsAt, endsAt: addMinutes(startsAt, QUARTER_MINUTES) },
    ...{ bookedBy: `acc-${sessionId}-${n}`, patientBirthDate: '1990-03-07', outbox: [], outboxAt: null, dueAt: null },
  }
}

/** Who is here, who was seen already, who is with the doctor. */
const queueOf = (session: Session, booked: readonly Appointment[], now: number): Queue => {
  let queue = inStep(emptyQueue(session), booked)
  const here = booked.slice(0, Math.round(booked.length * HERE))
  for (const appointment of here) queue = checkedIn(queue, arrivalOf(appointment, false), session.startsAt)
  for (let visit = 0; visit < booked.length * SEEN; visit += 1) {
    queue = nextCalled(queue, addMinutes(session.startsAt, visit * VISIT_MINUTES)).queue
    queue = finished(queue, instant(now)).queue
  }
  return { ...queue, outbox: [], outboxAt: null }
}

const experienceOf = (departmentId: string, doctorIds: readonly string[]) => {
  const tally = (doctorId: string) => {
    let known = { doctorId, visitType: 'first' as const, n: 0, mean: 0, spread: 0 }
    for (let visit = 0; visit < WAITS_KNOWN; visit += 1)
      known = { ...tallied(known, VISIT_MINUTES + (visit % 5)), visitType: 'first' }
    return known
  }
  const recent = Array.from({ length: WAITS_KNOWN }, (_, wait) => ({ errorMinutes: wait % 12, inside: wait % 5 > 0 }))
  return { ...newExperience(departmentId), tallies: doctorIds.map(tally), recent, booked: 500, missed: 40 }
}

const fill = async (store: Store, sampleId: string, clinics: number, patientsEach: number, now: number) => {
  const sample = await store.get(appointments, sampleId)
  const person = sample && (await store.get(patients, sample.patientId))
  if (!sample || !person) throw new Error('no sample')
  const open = await store.find(sessions, {}, { limit: 1000 })
  const byDoctor = [...new Map(open.map((session) => [session.doctorId, session])).values()].slice(0, clinics)
  for (const [n, like] of byDoctor.entries()) {
    const session = sessionLike(like, n, openedAt(now))
    const booked = Array.from({ length: patientsEach }, (_, i) => appointmentLike(sample, session, i))
    await store.insert(sessions, session)
    await Promise.all(booked.map((each) => store.insert(appointments, each)))
    const who = ({ patientId: id, patientAccountId: accountId }: Appointment) => ({ ...person, id, accountId })
    await Promise.all(booked.map((each) => store.insert(patients, who(each))))
    await store.insert(queues, queueOf(session, booked, now))
  }
  const departments = new Set(byDoctor.map(({ departmentId }) => departmentId))
  for (const departmentId of departments) {
    const doctorIds = open.filter((each) => each.departmentId === departmentId).map(({ doctorId }) => doctorId)
    await store.insert(experiences, experienceOf(departmentId, [...new Set(doctorIds)]))
  }
  return byDoctor.map((_, n) => `bench-${n}`)
}

/** @returns everybody's token; the server must not run meanwhile. */
const writeMorning = async (folder: string, sampleId: string, clinics: number, each: number): Promise<Morning> => {
  process.env['DATA_DIR'] = folder
  const { keys, hashSecret, tokenSecret } = readConfig().secrets
  const sqlite = new SqliteStore(join(folder, 'hospital.sqlite'))
  const now = Date.now()
  const store = new SealedStore(sqlite, new Vault(keys, hashSecret))
  const sessionIds = await fill(store, sampleId, clinics, each, now)
  await sqlite.durable()
  sqlite.close()
  const tokens = new Tokens(tokenSecret)
  const watcher = async (sessionId: string, n: number): Promise<Watcher> => {
    const caller = { accountId: `acc-${sessionId}-${n}`, role: 'patient' as const, doctorId: null }
    return { token: (await tokens.issue(caller, now)).token, appointmentId: `apt-${sessionId}-${n}` }
  }
  const watchersOf = (sessionId: string) => Promise.all(Array.from({ length: each }, (_, n) => watcher(sessionId, n)))
  const desk = await tokens.issue({ accountId: 'acc-operator-li', role: 'operator', doctorId: null }, now)
  return {
    clinics: await Promise.all(
      sessionIds.map(async (sessionId) => ({ sessionId, watchers: await watchersOf(sessionId) })),
    ),
    desk: desk.token,
  }
}

/** Clinics that opened an hour ago, each with so many patients, in this folder's hospital. */
export const openMorning = async (works: Works, folder: string, clinics: number, each: number): Promise<Morning> => {
  const server = await works.start(folder)
  const sampleId = await bookSample(server)
  await server.stop('SIGTERM')
  return writeMorning(folder, sampleId, clinics, each)
}
