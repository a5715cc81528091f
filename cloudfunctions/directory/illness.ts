import type { Store } from '../kernel/store'
import { type Doctor, type Illness, doctors, illnesses, searchTerms } from './collections'
import { illnessId, normal, wordsFor } from './words'

type Counted = Pick<Illness, 'doctors' | 'departments'>

/** Found by the word, counted by what each doctor says of himself. */
const treating = async (store: Store, name: string): Promise<Doctor[]> => {
  const led = await store.find(searchTerms, { kind: 'doctor', term: normal(name) }, { limit: 1000 })
  const found = await store.getMany(doctors, [...new Set(led.map(({ refId }) => refId))])
  return found.filter(({ status, illnesses: own }) => status === 'active' && own.includes(name))
}

const countOf = (found: readonly Doctor[]): Counted => {
  const here = new Map<string, number>()
  for (const { departmentId } of found) here.set(departmentId, (here.get(departmentId) ?? 0) + 1)
  const departments = [...here].map(([id, count]) => ({ id, doctors: count }))
  return {
    doctors: found.length,
    departments: departments.sort((a, b) => b.doctors - a.doctors || (a.id < b.id ? -1 : 1)),
  }
}

const isSame = (a: Counted, b: Counted) => JSON.stringify(a.departments) === JSON.stringify(b.departments)

/**
 * Writes how many doctors treat an illness, and where. A count stands only if nobody else wrote meanwhile: of several who
 * count at once, the last one has seen them all.
 */
export const countIllness = async (store: Store, name: string): Promise<number> => {
  const known = await store.get(illnesses, illnessId(name))
  const counted = countOf(await treating(store, name))
  if (known && isSame(known, counted)) return counted.doctors
  const written = known
    ? await store.updateIf(illnesses, known.id, { version: known.version }, { set: counted })
    : await store.insert(illnesses, { id: illnessId(name), name, words: await wordsFor(name), ...counted })
  return written ? counted.doctors : countIllness(store, name)
}
