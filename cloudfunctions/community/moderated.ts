import type { Author } from '@xinglin/types/community'
import type { Case as CaseView } from '@xinglin/types/community-staff'
import type { Store } from '../kernel/store'
import { authorsOf } from './author'
import { type Case, type Comment, type Post, boards } from './collections'
import { type FoundEntry, findEntries } from './entry'

/** As everybody sees him: a moderator knows no more of an anonymous author. */
export const nakedAuthor = async (store: Store, entry: Post | Comment, now: string): Promise<Author> =>
  (await authorsOf(store, [entry], now))(entry)

export const boardName = async (store: Store, boardId: string) => (await store.get(boards, boardId))?.name ?? ''

const reportsOf = (reports: Case['reports']) => {
  const counts = new Map<string, number>()
  for (const { reason } of reports) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

const pastOf = (past: Case['past']) =>
  past.map(({ decision, reason, by, at }) => ({ decision, reason, by, at })).reverse()

const wordsOf = ({ kind, entry }: FoundEntry) =>
  kind === 'post'
    ? { title: entry.title, text: entry.text, steps: entry.steps }
    : { title: '', text: entry.text, steps: [] }

/** A case with the entry as it stands now. */
export const caseView = async (store: Store, found: FoundEntry, one: Case, now: string): Promise<CaseView> => {
  const { entry, kind: entryKind } = found
  const unseen = one.reports.filter(({ seen }) => !seen)
  return {
    ...{ entryId: entry.id, entryKind, boardId: entry.boardId, boardName: await boardName(store, entry.boardId) },
    ...{ risk: one.risk ?? 0, causes: one.causes, remarks: entry.remarks, reports: reportsOf(unseen) },
    reportWords: unseen.flatMap(({ words }) => (words ? [words] : [])),
    ...{ appeal: one.appeal, author: await nakedAuthor(store, entry, now), ...wordsOf(found) },
    pictures: entry.pictures.map(({ id, width, height }) => ({ id, width, height })),
    ...{ state: entry.state, edition: entry.edition, openedAt: one.openedAt, past: pastOf(one.past) },
  }
}

/** Cases with their entries; a deleted one needs nobody. */
export const caseViews = async (store: Store, cases: readonly Case[], now: string): Promise<CaseView[]> => {
  const found = await findEntries(
    store,
    cases.map(({ id }) => id),
  )
  const views = cases.map((one) => {
    const entry = found.get(one.id)
    return entry && entry.entry.state !== 'deleted' ? [caseView(store, entry, one, now)] : []
  })
  return Promise.all(views.flat())
}
