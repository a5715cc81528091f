import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type SearchTerm, doctors, searchTerms } from './collections'
import { departmentTree } from './department'
import { doctorView } from './doctor'
import { normal } from './words'

/** Terms read per kind; ids sort by rank, so the best come first. */
const READ = 60
const SHOWN = 20
/** Databases order text by code point, so rare characters of names come after U+FFFF. */
const LAST_CHARACTER = '\u{10ffff}'

/** One range over an index, however large the hospital. */
const refsFor = async (store: Store, kind: SearchTerm['kind'], text: string) => {
  const range = { kind, term: { $gte: text, $lt: `${text}${LAST_CHARACTER}` } }
  const found = await store.find(searchTerms, range, { order: { field: 'term', direction: 'asc' }, limit: READ })
  return [...new Set(found.map(({ refId }) => refId))]
}

export const search = operation(directory.search, async ({ input, store }) => {
  const text = normal(input.text)
  const [departmentIds, doctorIds, illnesses] = await Promise.all([
    refsFor(store, 'department', text),
    refsFor(store, 'doctor', text),
    refsFor(store, 'illness', text),
  ])
  const [tree, found] = await Promise.all([
    departmentIds.length ? departmentTree(store) : [],
    store.getMany(doctors, doctorIds),
  ])
  const active = found.filter(({ status }) => status === 'active').sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return {
    departments: tree.filter(({ id }) => departmentIds.includes(id)),
    doctors: active.slice(0, SHOWN).map(doctorView),
    illnesses: illnesses.slice(0, SHOWN),
  }
})
