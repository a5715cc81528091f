import type { SummaryChoice } from '@xinglin/types/summary'
import type { Store } from '../kernel/store'
import type { SummarySource } from '../kernel/summary'
import { type Choice, choices } from './collections'

/** The last word on each section, by whichever registration of the person it was given. None counts as no. */
export const lastWords = async (store: Store, patientIds: readonly string[]): Promise<Map<string, Choice>> => {
  const words = new Map<string, Choice>()
  const order = { field: 'at' as const, direction: 'desc' as const }
  for (let after: { value: string; id: string } | undefined; ;) {
    const found = await store.find(choices, { patientId: { $in: patientIds } }, { order, limit: 1000, after })
    for (const each of found) if (!words.has(each.section)) words.set(each.section, each)
    const last = found.length === 1000 ? found.at(-1) : undefined
    if (!last) return words
    after = { value: last.at, id: last.id }
  }
}

/** What there is to decide, and how it stands. */
export const choicesOf = async (
  store: Store,
  sources: readonly SummarySource[],
  patientIds: readonly string[],
): Promise<SummaryChoice[]> => {
  const words = await lastWords(store, patientIds)
  return sources
    .filter(({ always }) => !always)
    .map(({ name: section, title, about }) => {
      const word = words.get(section)
      return { section, title, about, shown: word?.shown ?? false, decidedAt: word?.at ?? null }
    })
}
