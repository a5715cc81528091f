import { type PatientInput, identity } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Services } from '../kernel/services'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Patient, accounts, patients } from './collections'
import { likenessKeys } from './likeness'
import { notePairs } from './pairs'
import { readPaper } from './papers'
import { LARGEST_FAMILY, patientView } from './patient'
import { personOf, recordsOf } from './person'

/** What the paper tells, completed by what was filled in; refuses what does not fit. */
const readInput = (input: PatientInput, now: string) => {
  const reading = readPaper(input.paperKind, input.paperNumber, dayOf(now))
  if (reading.fault) throw new Refusal('PAPER_NUMBER_WRONG', { field: 'paperNumber', reason: reading.fault })
  const { sex, birthDate } = reading.told ?? input
  if (!sex || !birthDate) throw new Refusal('PAPER_NEEDS_DETAILS', { field: sex ? 'birthDate' : 'sex' })
  if (birthDate > dayOf(now)) throw new Refusal('PAPER_NEEDS_DETAILS', { field: 'birthDate' })
  return { paperNumber: reading.number, sex, birthDate }
}

/** Nobody but this account keeps him, under whichever of his registrations. */
const isFreeFor = async (store: Store, patient: Patient, accountId: string) =>
  recordsOf(await personOf(store, patient)).every((each) => ['', accountId].includes(each.accountId))

/** Takes over what was let go; whom it was merged with stays as it is. */
const adopt = async (store: Store, { id, mergedInto: _, mergeId: __, standsFor: ___, ...fields }: Patient) => {
  const known = await store.get(patients, id)
  if (!known || known.accountId !== '' || !(await isFreeFor(store, known, fields.accountId))) return known
  return (await store.updateIf(patients, id, { accountId: '' }, { set: fields })) ?? store.get(patients, id)
}

/** One paper once: the id comes from it, so whoever registers it second finds it there. */
const settlePerson = async (store: Store, patient: Patient): Promise<Patient> => {
  if (await store.insert(patients, patient)) return patient
  const held = await adopt(store, patient)
  if (held?.accountId !== patient.accountId) throw new Refusal('PATIENT_HELD_ELSEWHERE')
  if (held.createdAt !== patient.createdAt)
    throw new Refusal('PATIENT_ALREADY_ADDED', { patientId: held.mergedInto ?? held.id })
  return held
}

/** Registers a real person in an account. Shared with the demo sign-in. */
export const registerPatient = async (
  { store, vault }: Pick<Services, 'store' | 'vault'>,
  accountId: string,
  input: PatientInput,
  now: string,
): Promise<Patient> => {
  const told = readInput(input, now)
  const id = `pat-${digest(vault.fingerprint(input.paperKind, told.paperNumber))}`
  const { name, relation, paperKind, phone } = input
  const person: Patient = {
    ...{ id, accountId, name, relation, paperKind, phone, ...told, bookingPausedUntil: null, createdAt: now },
    ...{ ...likenessKeys(vault, { name, phone, ...told }), mergedInto: null, mergeId: null, standsFor: [] },
  }
  const room = { patientIds: { $ne: id }, patientCount: { $lt: LARGEST_FAMILY } }
  const entered = await store.updateIf(accounts, accountId, room, {
    push: { patientIds: id },
    inc: { patientCount: 1 },
  })
  if (!entered && !(await store.get(accounts, accountId))?.patientIds.includes(id))
    throw new Refusal('TOO_MANY_PATIENTS')
  try {
    const settled = await settlePerson(store, person)
    await notePairs(store, settled, now)
    return settled
  } catch (refused) {
    const elsewhere = refused instanceof Refusal && refused.code === 'PATIENT_HELD_ELSEWHERE'
    if (elsewhere) await leaveAccount(store, accountId, id)
    throw refused
  }
}

/** Takes a patient's id out of an account's list. */
export const leaveAccount = (store: Store, accountId: string, id: string) =>
  store.updateIf(accounts, accountId, { patientIds: id }, { pull: { patientIds: id }, inc: { patientCount: -1 } })

export const addPatient = operation(identity.addPatient, async ({ input, caller, services, now }) =>
  patientView(await registerPatient(services, caller.accountId, input, now), null),
)
