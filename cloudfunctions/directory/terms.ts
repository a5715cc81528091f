import type { Store } from '../kernel/store'
import { type Doctor, type SearchTerm, illnesses, searchTerms } from './collections'
import { countIllness } from './illness'
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

/** An illness is suggested while someone treats it. One who takes it up while it is being forgotten brings it back. */
const suggest = async (store: Store, name: string) => {
  const own = await illnessTerms(name)
  if (await countIllness(store, name)) return insertAll(store, own)
  await removeAll(store, own)
  return (await countIllness(store, name)) ? insertAll(store, own) : undefined
}

/** Illnesses whose whole name is among the words that no longer lead to a doctor. */
const illnessesAmong = async (store: Store, gone: readonly SearchTerm[]) => {
  const words = [...new Set(gone.map(({ term }) => term))]
  if (!words.length) return []
  const found = await store.find(searchTerms, { kind: 'illness', term: { $in: words } }, { limit: 1000 })
  const named = await store.getMany(illnesses, [...new Set(found.map(({ refId }) => refId))])
  return named.map(({ name }) => name).filter((name) => words.includes(normal(name)))
}

/**
 * The words that lead to a doctor, in place of his former ones, and the illnesses that are suggested. His old words go last,
 * so that after a crash the same is done again.
 */
export const putDoctorTerms = async (store: Store, doctor: Doctor) => {
  const own = await doctorTerms(doctor)
  await insertAll(store, own)
  const gone = await outdated(store, doctor.id, own)
  const treated = [...new Set([...doctor.illnesses, ...(await illnessesAmong(store, gone))])]
  await Promise.all(treated.map((illness) => suggest(store, illness)))
  await removeAll(store, gone)
}
