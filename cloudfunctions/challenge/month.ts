import type { ReactionContext } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { addDays, instantOf } from '../kernel/time'
import { type Helper, type Month, helpers, months, votes } from './collections'
import { award } from './honours'

const CANDIDATES = 10
const LEAST_ANSWERS = 3

/** The calendar month of a hospital day: `2026-11`. */
export const monthOf = (day: string) => day.slice(0, 7)

/** `2026-11` → `2026-11-30`. */
export const lastDayOf = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, -1)
}

/** Who answered most in a month, ten at most. */
export const candidatesOf = async (store: Store, month: string): Promise<Helper[]> => {
  const order = { field: 'answers' as const, direction: 'desc' as const }
  return store.find(helpers, { month, answers: { $gte: LEAST_ANSWERS } }, { order, limit: CANDIDATES })
}

/** The morning after its last day the votes are counted. */
export const openMonth = (store: Store, month: string) =>
  store.insert(months, { id: month, dueAt: instantOf(addDays(lastDayOf(month), 1), '08:00') })

const votesOf = async (store: Store, month: string) => {
  const counts = new Map<string, number>()
  for (let after: { value: string; id: string } | undefined; ;) {
    const page = await store.find(votes, { month }, { limit: 1000, after })
    for (const vote of page) counts.set(vote.for, (counts.get(vote.for) ?? 0) + 1)
    const last = page.length === 1000 ? page.at(-1) : undefined
    if (!last) return counts
    after = { value: last.id, id: last.id }
  }
}

/** 公益之星: most votes; among equals who answered more. Without a vote nobody has it that month. */
export const honourHelper = async ({ id: month, version }: Stored<Month>, context: ReactionContext) => {
  const { store } = context
  const [candidates, counts] = await Promise.all([candidatesOf(store, month), votesOf(store, month)])
  const [best] = candidates
    .filter(({ memberId }) => counts.has(memberId))
    .sort((a, b) => (counts.get(b.memberId) ?? 0) - (counts.get(a.memberId) ?? 0))
  if (best) {
    const { memberId, answers } = best
    const given = { id: `helper:${month}`, honour: 'helper' as const, memberId, since: lastDayOf(month) }
    await award({ ...given, for: `${Number(month.slice(5))}月回答了 ${answers} 次，票数最多` }, context)
  }
  await store.updateIf(months, month, { version }, { set: { dueAt: null } })
}
