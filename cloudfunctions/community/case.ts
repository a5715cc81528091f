import type { Remark } from '@xinglin/types/community'
import type { CaseCause } from '@xinglin/types/community-staff'
import type { Store, Stored } from '../kernel/store'
import type { RuleName } from './checker/check-text'
import { type Case, cases } from './collections'
import { type FoundEntry, findEntry } from './entry'
import { rankOf, riskOf } from './risk'

type Report = Omit<Case['reports'][number], 'seen'>

export interface Opening {
  cause: CaseCause
  /** What the checks said; with their `rule`, the risk follows from it. */
  remarks?: readonly (Remark & { rule?: RuleName })[]
  report?: Report
  appeal?: { words: string; at: string }
}

type State = FoundEntry['entry']['state']

/** In which states a cause asks for a person; a late or repeated call opens nothing again. */
const ASKS_IN: Record<CaseCause, readonly State[]> = {
  check: ['review', 'checking'],
  crisis: ['review', 'checking', 'shown'],
  outage: ['checking', 'review'],
  report: ['shown', 'review', 'checking'],
  appeal: ['hidden', 'refused', 'change'],
}

const waitsFor = (cause: CaseCause, state: State) => ASKS_IN[cause].includes(state)

export const newCase = ({ kind, entry }: FoundEntry, now: string): Case => ({
  ...{ id: entry.id, entryKind: kind, boardId: entry.boardId, risk: null, rank: null, causes: [] },
  ...{ reports: [], appeal: null, openedAt: now, past: [] },
})

const withReport = (reports: Case['reports'], report: Report | undefined): Case['reports'] =>
  report && !reports.some(({ by }) => by === report.by) ? [...reports, { ...report, seen: false }] : reports

/** The case with one cause more. One that was closed begins anew; its risk never falls while it waits. */
const opened = (before: Case, { cause, remarks = [], report, appeal }: Opening, now: string): Case => {
  const waits = before.risk !== null
  const causes = [...new Set([...(waits ? before.causes : []), cause])]
  const reports = withReport(before.reports, report)
  const rules = remarks.flatMap(({ rule }) => (rule ? [rule] : []))
  const grounds = { causes, rules, reports: reports.filter(({ seen }) => !seen) }
  const risk = Math.max(before.risk ?? 0, riskOf(grounds))
  const openedAt = waits ? before.openedAt : now
  return { ...before, causes, reports, appeal: appeal ?? before.appeal, risk, openedAt, rank: rankOf(risk, openedAt) }
}

const isSame = (a: Case, b: Case) =>
  a.risk === b.risk &&
  a.causes.length === b.causes.length &&
  a.reports.length === b.reports.length &&
  a.appeal === b.appeal

const write = async (store: Store, before: Stored<Case> | null, next: Case) => {
  if (!before) return store.insert(cases, next)
  if (isSame(before, next)) return true
  const { id, ...set } = next
  return (await store.updateIf(cases, id, { version: before.version }, { set })) !== null
}

/**
 * Puts an entry before the moderators, once for each cause. May be called again and late: what was decided meanwhile stays decided. Of a report
 * it says whether it is a new one of this member.
 */
export const openCase = async (
  store: Store,
  found: FoundEntry,
  opening: Opening,
  now: string,
): Promise<Case | null> => {
  for (;;) {
    const fresh = await findEntry(store, found.entry.id)
    if (!fresh || !waitsFor(opening.cause, fresh.entry.state)) return null
    const before = await store.get(cases, fresh.entry.id)
    if (before?.past.some(({ at }) => at > now)) return null
    const known = opening.report && before?.reports.some(({ by }) => by === opening.report?.by)
    if (known) return before
    const next = opened(before ?? newCase(fresh, now), opening, now)
    if (await write(store, before, next)) return next
  }
}

const CLOSED = { risk: null, rank: null } as const

/** Takes it off the queue with what was decided; again under the same key it changes nothing. */
export const settleCase = async (store: Store, found: FoundEntry, decided: Case['past'][number]): Promise<void> => {
  for (;;) {
    const before = await store.get(cases, found.entry.id)
    if (before?.past.some(({ key }) => key === decided.key)) return
    const base = before ?? newCase(found, decided.at)
    const reports = base.reports.map((report) => ({ ...report, seen: true }))
    const next: Case = { ...base, ...CLOSED, reports, appeal: null, past: [...base.past, decided] }
    const { id, ...set } = next
    const done = before
      ? await store.updateIf(cases, id, { version: before.version }, { set })
      : await store.insert(cases, next)
    if (done) return
  }
}

/** Nobody needs to look any more: its author deleted it, or the platform answered after all. Reports still want a person. */
export const closeIfIdle = async (store: Store, entryId: string): Promise<void> => {
  for (;;) {
    const before = await store.get(cases, entryId)
    if (!before || before.risk === null) return
    const state = (await findEntry(store, entryId))?.entry.state ?? 'deleted'
    if (before.causes.some((cause) => waitsFor(cause, state))) return
    if (await store.updateIf(cases, entryId, { version: before.version }, { set: CLOSED })) return
  }
}
