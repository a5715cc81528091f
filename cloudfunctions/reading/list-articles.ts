import { reading } from '@xinglin/types/reading'
import { findMember, memberIdOf } from '../community/public'
import { fromCursor, toCursor } from '../kernel/cursor'
import type { Call } from '../kernel/operation'
import { operation } from '../kernel/operation'
import type { Store, Stored } from '../kernel/store'
import { type Article, articles } from './collections'
import { viewOf } from './view'

const PAGE = 20
const READ_AT_ONCE = 60

/** Shown articles that suit, the newest first, one more than a page. */
const firstOf = async (
  store: Store,
  suits: (article: Article) => boolean,
  after: { value: string; id: string } | undefined,
): Promise<Stored<Article>[]> => {
  const found: Stored<Article>[] = []
  for (let from = after; ;) {
    const options = { order: { field: 'shownAt', direction: 'desc' } as const, limit: READ_AT_ONCE, after: from }
    const page = await store.find(articles, { shownAt: { $gt: '' } }, options)
    found.push(...page.filter(suits))
    const last = page.length === READ_AT_ONCE ? page.at(-1) : undefined
    if (!last || found.length > PAGE) return found
    from = { value: last.shownAt ?? '', id: last.id }
  }
}

const boardsWanted = async (
  { caller, store, services }: Pick<Call<unknown, unknown>, 'caller' | 'store' | 'services'>,
  { mine, boardId }: { mine: boolean; boardId?: string | undefined },
): Promise<readonly string[] | null> => {
  if (boardId) return [boardId]
  if (!mine) return null
  return (await findMember(store, memberIdOf(services.vault, caller.accountId)))?.boardIds ?? []
}

export const listArticles = operation(reading.listArticles, async (call) => {
  const { input, store } = call
  const boards = await boardsWanted(call, input)
  const suits = ({ boardIds, kind }: Article) =>
    (!boards || boardIds.some((id) => boards.includes(id))) && (!input.kind || kind === input.kind)
  const found = await firstOf(store, suits, fromCursor(input.cursor))
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return { articles: page.map(viewOf), nextCursor: last ? toCursor(last.shownAt ?? '', last.id) : null }
})
