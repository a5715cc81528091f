import { merge as contract } from '@xinglin/types/merge'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { pairs, patients } from './collections'
import { pairView } from './pair-view'

const PAGE = 20

export const listLikelyPairs = operation(contract.listLikelyPairs, async ({ input, store }) => {
  const order = { field: 'foundAt' as const, direction: 'desc' as const }
  const options = { order, limit: PAGE + 1, after: fromCursor(input.cursor) }
  const found = await store.find(pairs, { state: 'open' }, options)
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ foundAt }) => foundAt })
  const people = await store.getMany(patients, [...new Set(page.flatMap(({ patientIds }) => patientIds))])
  const byId = new Map(people.map((patient) => [patient.id, patient]))
  const views = page.flatMap(({ patientIds: [one = '', other = ''] }) => pairView(byId.get(one), byId.get(other)))
  return { pairs: views, nextCursor }
})
