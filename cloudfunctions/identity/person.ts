import type { PatientFacts } from '../kernel/caller'
import type { Store } from '../kernel/store'
import { type Patient, patients } from './collections'

/** One human with every registration of his: the one that stands for him, and those that point to it. */
export interface Person {
  standing: Patient
  others: Patient[]
}

/** Follows the pointer of a merge. Most people have one registration, which costs no further read. */
export const personOf = async (store: Store, patient: Patient): Promise<Person> => {
  const standing = patient.mergedInto ? ((await store.get(patients, patient.mergedInto)) ?? patient) : patient
  if (!standing.standsFor.length) return { standing, others: [] }
  const pointing = await store.getMany(patients, standing.standsFor)
  return { standing, others: pointing.filter(({ mergedInto }) => mergedInto === standing.id) }
}

export const recordsOf = ({ standing, others }: Person) => [standing, ...others]

/** Every account that keeps one of his registrations keeps the person. */
export const isKeptBy = (person: Person, accountId: string) =>
  recordsOf(person).some((each) => each.accountId === accountId)

/** A pause counts for the person, whichever registration it was made on. */
const pausedUntil = (person: Person) =>
  recordsOf(person).reduce<string | null>(
    (latest, { bookingPausedUntil: until }) => (until && (!latest || until > latest) ? until : latest),
    null,
  )

/** What rules know of him: the facts of the registration that stands for him. */
export const factsOf = (person: Person): Patient & PatientFacts => ({
  ...person.standing,
  bookingPausedUntil: pausedUntil(person),
  ids: recordsOf(person).map(({ id }) => id),
})
