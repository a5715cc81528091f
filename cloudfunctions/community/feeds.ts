import { toCursor } from '../kernel/cursor'
import type { Filter, Store, Stored } from '../kernel/store'
import { type Post, posts } from './collections'

export const PAGE = 20

export type Order = 'shownAt' | 'activeAt' | 'likes'

/** Where a page ended. */
export interface Place {
  value: string | number
  id: string
}

export interface Feed {
  /** Lists that are read as if they were one; no post is in two of them. */
  filters: readonly Filter<Post>[]
  order: Order
  /** What this reader may see. */
  suits: (post: Post) => boolean
}

const placeOf = (post: Post, order: Order): Place => ({ value: post[order] ?? '', id: post.id })

/** The latest, or the best liked, first. */
const before = (a: Place, b: Place) => (a.value === b.value ? (a.id < b.id ? 1 : -1) : a.value < b.value ? 1 : -1)

const nextOf = (store: Store, { filters, order }: Feed, after: Place | undefined, limit: number) =>
  Promise.all(
    filters.map((filter) => store.find(posts, filter, { order: { field: order, direction: 'desc' }, limit, after })),
  )

/** The next so many of the whole, in order; fewer only at its end. */
const merged = async (store: Store, feed: Feed, after: Place | undefined, limit: number) => {
  const lists = await nextOf(store, feed, after, limit)
  return lists
    .flat()
    .sort((a, b) => before(placeOf(a, feed.order), placeOf(b, feed.order)))
    .slice(0, limit)
}

/** Posts that suit, as many as wanted or until the feed is over. */
export const readFeed = async (store: Store, feed: Feed, from: Place | undefined, wanted: number) => {
  const found: Stored<Post>[] = []
  for (let after = from; ;) {
    const rows = await merged(store, feed, after, wanted)
    found.push(...rows.filter(feed.suits))
    const last = rows.at(-1)
    if (found.length >= wanted || rows.length < wanted || !last) return found.slice(0, wanted)
    after = placeOf(last, feed.order)
  }
}

/** A cursor leads to what comes after the last one of the page. */
export const feedPage = async (store: Store, feed: Feed, from: Place | undefined) => {
  const rows = await readFeed(store, feed, from, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  return { page, nextCursor: last ? toCursor(String(placeOf(last, feed.order).value), last.id) : null }
}
