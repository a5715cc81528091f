import type { GrantScope, Patient as PatientView } from '@xinglin/types/identity'
import type { Store, Stored } from '../kernel/store'
import { type Account, type Grant, type Patient, accounts, grants, patients } from './collections'
import { grantStatus } from './grant'
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
export const grantsTo = async (store: Store, accountId: string, now: string) => {
  const found = await store.find(grants, { relativeAccountId: accountId, endsAt: { $gt: now } })
  return found.filter((grant) => grantStatus(grant, now) === 'active')
}

/** The patients whom this account keeps. An id in its list is not enough: while one is being registered it may be another's. */
export const ownPatients = async (store: Store, account: Stored<Account> | null) => {
  const ids = account?.patientIds ?? []
  const found = await store.getMany(patients, ids)
  return found
    .filter(({ accountId }) => accountId === account?.id)
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** Everyone this account can see: its own patients in the order they came, then those who granted it something. */
export const patientsOf = async (store: Store, accountId: string, now: string): Promise<PatientView[]> => {
  const [own, granted] = await Promise.all([
    store.get(accounts, accountId).then((account) => ownPatients(store, account)),
    grantsTo(store, accountId, now),
  ])
  const grantors = await store.getMany(
    patients,
    granted.map(({ patientId }) => patientId),
  )
  const views = granted.flatMap((grant) => {
    const patient = grantors.find(({ id }) => id === grant.patientId)
    return patient ? [patientView(patient, grant)] : []
  })
  return [...own.map((patient) => patientView(patient, null)), ...views]
}
