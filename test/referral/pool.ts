import type { TestHospital } from '../support/hospital'
import { FRIDAY, THURSDAY } from '../support/clinic'
import { type Clinics, openClinics } from './clinics'

/** 何晓棠's green places. */
export const PLACES: readonly (readonly [clock: string, date: string])[] = [
  ['09:15', THURSDAY],
  ['09:45', THURSDAY],
  ['09:15', FRIDAY],
  ['09:45', FRIDAY],
]
export const PEOPLE = 6

interface Person {
  call: (operation: string, input: unknown) => Promise<unknown>
  referralId: string
  appointmentId: string | null
}

/** The pool as it should be, kept apart from the code under test. */
interface Model {
  /** Place → who has it. */
  holder: Map<number, number>
  /** Who has an ordinary place by now. */
  moved: Set<number>
  /** Who does not want to go. */
  out: Set<number>
}

const placeOf = ({ holder }: Model, who: number) => [...holder].find(([, each]) => each === who)?.[0]

const isBusy = (model: Model, who: number) => model.moved.has(who) || placeOf(model, who) !== undefined

const expectedOfTaking = (model: Model, who: number, place: number) => {
  if (model.out.has(who) || isBusy(model, who)) return 'NOT_OPEN'
  return model.holder.has(place) ? 'PLACE_GONE' : 'OK'
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error)

/** How a tap ended: OK with the answer, or the error's code. */
const tap = ({ call }: Person, operation: string, input: object) =>
  call(operation, input).then(
    (answer) => ({ code: 'OK', answer: answer as { appointmentId: string } }),
    (error: unknown) => ({ code: codeOf(error), answer: null }),
  )

const referredBy = async ({ refer, from }: Clinics, hospital: TestHospital, i: number): Promise<Person> => {
  const person = await hospital.patient(`病人${i}`)
  const slotId = from.slotAt(i % 2 ? '09:15' : '09:30')
  const { appointmentId } = await person.api.booking.reserve({ slotId, patientId: person.patientId })
  return { call: person.call, referralId: (await refer({}, appointmentId)).id, appointmentId: null }
}

/** Six people who were referred to one doctor with four green places; each move is checked against the model. */
export const openPool = async (hospital: TestHospital) => {
  const clinics = await openClinics(hospital)
  const people: Person[] = []
  for (let i = 0; i < PEOPLE; i += 1) people.push(await referredBy(clinics, hospital, i))
  const model: Model = { holder: new Map(), moved: new Set(), out: new Set() }
  const personAt = (who: number) => people[who] as Person
  const slotOf = (place: number) => {
    const [clock, date] = PLACES[place] as (typeof PLACES)[number]
    return clinics.to.slotAt(clock, date)
  }
  const leaves = (who: number) => {
    const had = placeOf(model, who)
    if (had !== undefined) model.holder.delete(had)
  }

  const moves = {
    take: async (who: number, place: number) => {
      const expected = expectedOfTaking(model, who, place)
      const person = personAt(who)
      const { referralId } = person
      const { code, answer } = await tap(person, 'referral.accept', { referralId, slotId: slotOf(place) })
      expect(code).toBe(expected)
      if (!answer) return
      model.holder.set(place, who)
      person.appointmentId = answer.appointmentId
    },
    decline: async (who: number) => {
      const { code } = await tap(personAt(who), 'referral.decline', { referralId: personAt(who).referralId })
      expect(code).toBe(isBusy(model, who) ? 'NOT_OPEN' : 'OK')
      if (code === 'OK') model.out.add(who)
    },
    cancel: async (who: number) => {
      if (!isBusy(model, who)) return
      const { appointmentId } = personAt(who)
      expect((await tap(personAt(who), 'booking.cancel', { appointmentId })).code).toBe('OK')
      leaves(who)
      model.moved.delete(who)
    },
    /** To the one ordinary place; who finds it taken keeps what he has. */
    move: async (who: number) => {
      if (!isBusy(model, who)) return
      const slotId = clinics.to.slotAt('09:00', FRIDAY)
      const { code } = await tap(personAt(who), 'booking.reschedule', {
        ...{ appointmentId: personAt(who).appointmentId, slotId },
      })
      expect(code).toBe(model.moved.size && !model.moved.has(who) ? 'SLOT_FULL' : 'OK')
      if (code !== 'OK') return
      leaves(who)
      model.moved.add(who)
    },
    later: async () => {
      hospital.passMinutes(1)
      await hospital.runJobs()
    },
  }

  /** Who has which place, in the database and in the model. */
  const standing = async () => ({
    held: await Promise.all(PLACES.map(([clock, date]) => clinics.greensAt(clock, date))),
    expected: PLACES.map((_, place) => {
      const who = model.holder.get(place)
      return who === undefined ? [] : [personAt(who).appointmentId]
    }),
  })
  return { moves, standing }
}

export type Move = keyof Awaited<ReturnType<typeof openPool>>['moves']
