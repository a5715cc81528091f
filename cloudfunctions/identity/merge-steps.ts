import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Patient, patients } from './collections'

interface Joining {
  keptId: string
  mergedId: string
  mergeId: string
}

/** Writes what a pure rule decides on the patient as he is; again when somebody else wrote meanwhile. */
const amend = async (store: Store, id: string, decide: (patient: Patient) => Partial<Patient>): Promise<void> => {
  const patient = await store.get(patients, id)
  if (!patient) throw new Refusal('NOT_FOUND')
  const set = decide(patient)
  if (Object.keys(set).length === 0) return
  if (!(await store.updateIf(patients, id, { version: patient.version }, { set }))) return amend(store, id, decide)
}

/** One registration comes to point to the other. Neither a chain nor a circle can come of it: what stands for others stays. */
const point = (store: Store, { keptId, mergedId, mergeId }: Joining) =>
  amend(store, mergedId, (patient) => {
    if (patient.mergeId === mergeId) return {}
    if (patient.mergedInto || patient.standsFor.length) throw new Refusal('MERGE_BLOCKED')
    return { mergedInto: keptId, mergeId }
  })

const stand = (store: Store, { keptId, mergedId }: Joining) =>
  amend(store, keptId, (patient) => {
    if (patient.mergedInto) throw new Refusal('MERGE_BLOCKED')
    return patient.standsFor.includes(mergedId) ? {} : { standsFor: [...patient.standsFor, mergedId] }
  })

const pointAway = (store: Store, { mergedId, mergeId }: Joining) =>
  store.updateIf(patients, mergedId, { mergeId }, { set: { mergedInto: null, mergeId: null } })

/** Unless it points here by another merge of the same two. */
const standDown = async (store: Store, { keptId, mergedId }: Joining) => {
  const merged = await store.get(patients, mergedId)
  if (merged?.mergedInto !== keptId)
    await store.updateIf(patients, keptId, {}, { pull: { standsFor: mergedId as never } })
}

/**
 * Both ends, the smaller id first: of two merges of the same pair at once, in whichever directions, one write decides and
 * the other is refused. A refusal leaves nothing behind; after a crash the same steps run again.
 */
export const join = async (store: Store, joining: Joining) => {
  const keptFirst = joining.keptId < joining.mergedId
  const [first, second, back] = keptFirst ? [stand, point, standDown] : [point, stand, pointAway]
  await first(store, joining)
  try {
    await second(store, joining)
  } catch (refused) {
    if (refused instanceof Refusal) await back(store, joining)
    throw refused
  }
}

/** Makes two of one again. */
export const part = async (store: Store, joining: Joining) => {
  await pointAway(store, joining)
  await standDown(store, joining)
}
