import type { Store } from '../kernel/store'
import { type Doctor, type SearchTerm, searchTerms } from './collections'
import { doctorTerms, illnessTerms, normal } from './words'

const insertAll = (store: Store, terms: readonly SearchTerm[]) =>
  Promise.all(terms.map((term) => store.insert(searchTerms, term)))

const removeAll = (store: Store, terms: readonly SearchTerm[]) =>
  Promise.all(terms.map(({ id }) => store.remove(searchTerms, id)))

const termsBehind = (store: Store, refId: string) => store.find(searchTerms, { refId }, { limit: 1000 })

const outdated = async (store: Store, refId: string, terms: readonly SearchTerm[]) => {
  const kept = new Set(terms.map(({ id }) => id))
  return (await termsBehind(store, refId)).filter(({ id }) => !kept.has(id))
}

/** The words that lead to a department, in place of its former ones. */
export const replaceTerms = async (store: Store, refId: string, terms: readonly SearchTerm[]) => {
  await removeAll(store, await outdated(store, refId, terms))
  await insertAll(store, terms)
}

const isTreatedByOthers = async (store: Store, illness: string, doctorId: string) => {
  const others = { kind: 'doctor' as const, term: normal(illness), refId: { $ne: doctorId } }
  return (await store.find(searchTerms, others, { limit: 1 })).length > 0
}

/** An illness that only this doctor treated leads nowhere. Another who takes it up at this moment gets it back. */
const forget = async (store: Store, illness: string, doctorId: string) => {
  if (await isTreatedByOthers(store, illness, doctorId)) return
  await removeAll(
    store,
    (await termsBehind(store, illness)).filter(({ kind }) => kind === 'illness'),
  )
  if (await isTreatedByOthers(store, illness, doctorId)) await insertAll(store, await illnessTerms(illness))
}

/** Illnesses whose whole name is among the words that no longer lead to a doctor. */
const illnessesAmong = async (store: Store, gone: readonly SearchTerm[]) => {
  const words = [...new Set(gone.map(({ term }) => term))]
  if (!words.length) return []
  const found = await store.find(searchTerms, { kind: 'illness', term: { $in: words } }, { limit: 1000 })
  return [...new Set(found.map(({ refId }) => refId))].filter((illness) => words.includes(normal(illness)))
}

/**
 * The words that lead to a doctor, in place of his former ones, and the illnesses that are suggested. His old words go last,
 * so that after a crash the same is done again.
 */
export const putDoctorTerms = async (store: Store, doctor: Doctor) => {
  const own = await doctorTerms(doctor)
  await insertAll(store, own)
  await Promise.all(doctor.illnesses.map(async (illness) => insertAll(store, await illnessTerms(illness))))
  const gone = await outdated(store, doctor.id, own)
  for (const illness of await illnessesAmong(store, gone)) await forget(store, illness, doctor.id)
  await removeAll(store, gone)
}
