import { addDays } from '../../cloudfunctions/kernel/time'
import { type Server, type Works, openWorks } from '../support/server'
import { type Patron, signIn, today } from './patrons'

const ROUNDS = 20

let works: Works
let server: Server
let patrons: Patron[]
let clinics: Clinic[]
beforeAll(async () => {
  works = await openWorks()
  server = await works.start()
  patrons = await signIn(server, 700)
  clinics = await onePlaceClinics()
}, 120_000)
afterAll(() => works.close())

/** One doctor's day of slots with one place each. */
interface Clinic {
  doctorId: string
  date: string
  slotIds: string[]
}

const slotsOf = async (doctorId: string, date: string) => {
  const { body } = await server.call('booking.listSlots', { doctorId, from: date, to: date })
  return body['slots'] as { id: string; capacity: number; remaining: number }[]
}

const chiefs = async (cursor?: string): Promise<string[]> => {
  const { body } = await server.call('directory.listDoctors', { cursor })
  const page = body['doctors'] as { id: string; title: string }[]
  const found = page.filter(({ title }) => title === 'chief').map(({ id }) => id)
  return body['nextCursor'] ? [...found, ...(await chiefs(body['nextCursor'] as string))] : found
}

/** Chief physicians see one patient a quarter. */
const onePlaceClinics = async (): Promise<Clinic[]> => {
  const found: Clinic[] = []
  for (const doctorId of await chiefs()) {
    for (let day = 1; day <= 12; day += 1) {
      const date = addDays(today(), day)
      const slots = (await slotsOf(doctorId, date)).filter(
        ({ capacity, remaining }) => capacity === 1 && remaining === 1,
      )
      if (slots.length) found.push({ doctorId, date, slotIds: slots.map(({ id }) => id) })
    }
  }
  return found
}

/** A different day each time, so that the rules per patient, doctor and day never decide. */
const nextClinics = (round: number, atLeast: number): Clinic[] => {
  const dates = [...new Set(clinics.map(({ date }) => date))]
  const sizeOf = (date: string) =>
    clinics.filter((clinic) => clinic.date === date).reduce((sum, { slotIds }) => sum + slotIds.length, 0)
  const large = dates.filter((date) => sizeOf(date) >= atLeast).sort()
  const date = large[round % large.length]
  const taken: Clinic[] = []
  while (taken.reduce((sum, { slotIds }) => sum + slotIds.length, 0) < atLeast) {
    const index = clinics.findIndex((clinic) => clinic.date === date)
    if (index < 0) throw new Error('the demo hospital has too few clinics for this test')
    taken.push(...clinics.splice(index, 1))
  }
  return taken
}

/** All at once; a transport error rejects. */
const storm = async (callers: readonly Patron[], slotIds: readonly string[]) => {
  const replies = await Promise.all(
    callers.map(({ token, patientId }, i) =>
      server.call('booking.reserve', { slotId: slotIds[i % slotIds.length], patientId }, token),
    ),
  )
  const winners = replies.flatMap(({ code, body }, i) =>
    code === 'OK' ? [{ caller: callers[i], appointmentId: body['appointmentId'] as string }] : [],
  )
  return { winners, codes: new Set(replies.map(({ code }) => code)) }
}

const appointmentsOf = async (callers: readonly Patron[]) => {
  const lists = await Promise.all(
    callers.map(async ({ token }) => {
      const { body } = await server.call('booking.listAppointments', { when: 'upcoming' }, token)
      return (body['appointments'] as { id: string }[]).map(({ id }) => id)
    }),
  )
  return lists.flat().sort()
}

const remainingIn = async (clinic: Clinic, among: readonly string[]) =>
  (await slotsOf(clinic.doctorId, clinic.date))
    .filter(({ id }) => among.includes(id))
    .reduce((sum, { remaining }) => sum + remaining, 0)

test(`of 300 callers for one place one has it, ${ROUNDS} times over`, async () => {
  const callers = patrons.slice(0, 300)
  const won: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const [clinic] = nextClinics(round, 1) as [Clinic]
    const contested = clinic.slotIds.slice(0, 1)
    const { winners, codes } = await storm(callers, contested)
    expect(winners).toHaveLength(1)
    expect([...codes].sort()).toEqual(['OK', 'SLOT_FULL'])
    expect(await remainingIn(clinic, contested)).toBe(0)
    won.push(...winners.map(({ appointmentId }) => appointmentId))
  }
  expect(await appointmentsOf(callers)).toEqual(won.sort())
}, 120_000)

test(`of 400 callers for 40 places forty have one, ${ROUNDS} times over`, async () => {
  const callers = patrons.slice(300)
  const won: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = nextClinics(round, 40)
    const contested = taken.flatMap(({ slotIds }) => slotIds).slice(0, 40)
    const { winners, codes } = await storm(callers, contested)
    expect(winners).toHaveLength(40)
    expect([...codes].sort()).toEqual(['OK', 'SLOT_FULL'])
    for (const clinic of taken) expect(await remainingIn(clinic, contested)).toBe(0)
    won.push(...winners.map(({ appointmentId }) => appointmentId))
  }
  expect(await appointmentsOf(callers)).toEqual(won.sort())
}, 120_000)
