import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { type Pair, type Patient, pairs, patients } from './collections'
import { likenessesOf } from './likeness'

const MOST_ALIKE = 20

/** The same for both orders. */
export const pairId = (patientIds: readonly string[]) => `pair-${digest(...[...patientIds].sort())}`

export const newPair = (one: Patient, other: Patient, state: Pair['state'], now: string): Pair => ({
  id: pairId([one.id, other.id]),
  patientIds: [one.id, other.id].sort(),
  likenesses: likenessesOf(one, other),
  state,
  foundAt: now,
})

/** Writes a pair's fate down; one that was never noted is noted with it. */
export const settlePair = async (store: Store, pair: Pair) => {
  if (await store.insert(pairs, pair)) return
  await store.updateIf(pairs, pair.id, {}, { set: { state: pair.state } })
}

/** Looks for other registrations of the same person and notes each pair once, for the desk to look at. */
export const notePairs = async (store: Store, patient: Patient, now: string) => {
  const { birthKey, phoneKey } = patient
  const found = await Promise.all([
    store.find(patients, { birthKey }, { limit: MOST_ALIKE }),
    store.find(patients, { phoneKey }, { limit: MOST_ALIKE }),
  ])
  const others = new Map(found.flat().map((each) => [each.id, each]))
  others.delete(patient.id)
  for (const other of others.values()) {
    if (likenessesOf(patient, other).length) await store.insert(pairs, newPair(patient, other, 'open', now))
  }
}
