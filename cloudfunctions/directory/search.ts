import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Doctor, type Illness, type SearchTerm, doctors, illnesses, searchTerms } from './collections'
import { departmentTree } from './department'
import { doctorView } from './doctor'
import { normal } from './words'

/** Terms read per kind; the documents behind them only as far as they are shown. */
const READ = 60
const SHOWN = 20
/** Databases order text by code point, so rare characters of names come after U+FFFF. */
const LAST_CHARACTER = '\u{10ffff}'

/** One range over an index, however large the hospital; what is called just so first, then by rank, as the ids have it. */
const refsFor = async (store: Store, kind: SearchTerm['kind'], text: string) => {
  const range = { kind, term: { $gte: text, $lt: `${text}${LAST_CHARACTER}` } }
  const found = await store.find(searchTerms, range, { order: { field: 'term', direction: 'asc' }, limit: READ })
  const placeOf = ({ term, id }: SearchTerm) => (term === text ? id : `2${id.slice(1)}`)
  const inOrder = found.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  return [...new Set(inOrder.map(({ refId }) => refId))]
}

/** The illness that is called just so first, then those that more doctors treat. */
const illnessesInOrder = (found: readonly Illness[], text: string) => {
  const isOther = ({ words }: Illness) => (words.includes(text) ? 0 : 1)
  const treated = found.filter((each) => each.doctors > 0)
  return treated.sort((a, b) => isOther(a) - isOther(b) || b.doctors - a.doctors || (a.name < b.name ? -1 : 1))
}

/** Where the illness is treated: the one that is called just so, else all that were found. */
const departmentsFor = (found: readonly Illness[], text: string) => {
  const exact = found.filter(({ words }) => words.includes(text))
  const counts = new Map<string, number>()
  for (const { departments } of exact.length ? exact : found) {
    for (const { id, doctors: count } of departments) counts.set(id, (counts.get(id) ?? 0) + count)
  }
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1)).map(([id]) => id)
}

const doctorsInOrder = (found: readonly Doctor[], ids: readonly string[]) =>
  ids.flatMap((id) => found.find((doctor) => doctor.id === id && doctor.status === 'active') ?? [])

/** Those called so by national code, then those that treat the illness, in this order. */
const departmentsInOrder = async (store: Store, named: readonly string[], treating: readonly string[]) => {
  const tree = named.length || treating.length ? await departmentTree(store) : []
  const others = treating.filter((id) => !named.includes(id))
  const found = others.flatMap((id) => tree.find((department) => department.id === id) ?? [])
  return [...tree.filter(({ id }) => named.includes(id)), ...found].slice(0, SHOWN)
}

export const search = operation(directory.search, async ({ input, store }) => {
  const text = normal(input.text)
  const [departmentIds, doctorRefs, illnessRefs] = await Promise.all([
    refsFor(store, 'department', text),
    refsFor(store, 'doctor', text),
    refsFor(store, 'illness', text),
  ])
  const doctorIds = doctorRefs.slice(0, SHOWN)
  const [foundDoctors, foundIllnesses] = await Promise.all([
    store.getMany(doctors, doctorIds),
    store.getMany(illnesses, illnessRefs.slice(0, SHOWN)),
  ])
  const suggested = illnessesInOrder(foundIllnesses, text)
  return {
    departments: await departmentsInOrder(store, departmentIds, departmentsFor(suggested, text)),
    doctors: doctorsInOrder(foundDoctors, doctorIds).map(doctorView),
    illnesses: suggested.map(({ name, doctors: count }) => ({ name, doctors: count })),
  }
})
