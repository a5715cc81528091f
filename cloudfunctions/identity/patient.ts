import type { GrantScope, Patient as PatientView } from '@xinglin/types/identity'
import type { Store, Stored } from '../kernel/store'
import { type Account, type Grant, type Patient, accounts, grants, patients } from './collections'
import { grantStatus } from './grant'
import { type Person, factsOf, isKeptBy, personOf, recordsOf } from './person'
import { maskName, maskPaper, maskPhone } from './masks'

export const LARGEST_FAMILY = 10

const EVERY_SCOPE: GrantScope[] = ['booking', 'payment', 'records', 'medication', 'messages']

export const patientView = (patient: Patient, grant: Grant | null): PatientView => ({
  id: patient.id,
  name: patient.name,
  maskedName: maskName(patient.name),
  sex: patient.sex,
  birthDate: patient.birthDate,
  relation: grant?.relation ?? patient.relation,
  paperKind: patient.paperKind,
  maskedPaperNumber: maskPaper(patient.paperNumber),
  maskedPhone: maskPhone(patient.phone),
  held: grant ? 'granted' : 'own',
  scopes: grant?.scopes ?? EVERY_SCOPE,
  bookingPausedUntil: patient.bookingPausedUntil,
})

/** Grants to this account that are in force. */
const grantsTo = async (store: Store, accountId: string, now: string) => {
  const found = await store.find(grants, { relativeAccountId: accountId, endsAt: { $gt: now } })
  return found.filter((grant) => grantStatus(grant, now) === 'active')
}

const distinct = (people: Person[]) => [...new Map(people.map((person) => [person.standing.id, person])).values()]

/**
 * The people whom this account keeps, each once however many registrations he has. An id in its list is not enough: while
 * one is being registered it may be another's.
 */
export const ownPeople = async (store: Store, account: Stored<Account> | null): Promise<Person[]> => {
  const ids = account?.patientIds ?? []
  const found = (await store.getMany(patients, ids)).filter(({ accountId }) => accountId === account?.id)
  const inOrder = found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return distinct(await Promise.all(inOrder.map((patient) => personOf(store, patient))))
}

/** The registrations that stand for the people whom this account keeps. */
export const ownPatients = async (store: Store, account: Stored<Account> | null): Promise<Patient[]> =>
  (await ownPeople(store, account)).map(({ standing }) => standing)

/** As the account calls him: its own registration's relation counts. */
const ownView = (person: Person, accountId: string) => {
  const own = recordsOf(person).find((each) => each.accountId === accountId)
  return patientView({ ...factsOf(person), relation: own?.relation ?? person.standing.relation }, null)
}

interface Grantor {
  person: Person
  grants: Grant[]
}

/** Who let this account act for him, each once with all his grants. */
export const grantorsOf = async (store: Store, accountId: string, now: string): Promise<Grantor[]> => {
  const inForce = await grantsTo(store, accountId, now)
  const found = await store.getMany(
    patients,
    inForce.map(({ patientId }) => patientId),
  )
  const inOrder = inForce.flatMap(({ patientId }) => found.filter(({ id }) => id === patientId))
  const people = distinct(await Promise.all(inOrder.map((patient) => personOf(store, patient))))
  return people.map((person) => {
    const { ids } = factsOf(person)
    return { person, grants: inForce.filter(({ patientId }) => ids.includes(patientId)) }
  })
}

const grantedView = ({ person, grants: [first, ...more] }: Grantor) => {
  if (!first) return []
  const scopes = EVERY_SCOPE.filter((scope) => [first, ...more].some((grant) => grant.scopes.includes(scope)))
  return [patientView(factsOf(person), { ...first, scopes: more.length ? scopes : first.scopes })]
}

/** Everyone this account can see: its own patients in the order they came, then those who granted it something. */
export const patientsOf = async (store: Store, accountId: string, now: string): Promise<PatientView[]> => {
  const [own, granted] = await Promise.all([
    store.get(accounts, accountId).then((account) => ownPeople(store, account)),
    grantorsOf(store, accountId, now),
  ])
  const others = granted.filter(({ person }) => !isKeptBy(person, accountId))
  return [...own.map((person) => ownView(person, accountId)), ...others.flatMap(grantedView)]
}
