import type { Store, Stored } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { type Post, posts } from './collections'
import { searchBlocks, searchTerms } from './search-collections'
import { blockIds, monthOf, searchedText, termsOf } from './search-index'
import { hasAll } from './search-words'

/** Posts that are read at once to see whether they really have what was typed. */
const LOOKED_AT = 40
/** Of a run whose pairs are common and which itself is rare, so many are read in one go. */
const MOST_LOOKED_AT = 400

interface Place {
  id: string
  at: string
}

/** Where the page before ended; the newest come first. */
interface After {
  value: string
  id: string
}

interface Wanted {
  typed: string
  after: After | undefined
  /** How many are wanted. */
  count: number
  /** Whether this reader may see it, in the board that he searches. */
  suits: (post: Post) => boolean
}

const newestFirst = (a: Place, b: Place) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1)

const isLater = ({ at, id }: Place, after: After | undefined) =>
  !after || at < after.value || (at === after.value && id < after.id)

/** Months in which all terms are found, the latest first. */
const monthsOf = async (store: Store, terms: readonly string[]): Promise<string[]> => {
  const found = await store.getMany(searchTerms, terms)
  const [first, ...rest] = found.map(({ months }) => months)
  if (!first || found.length < terms.length) return []
  return first
    .filter((month) => rest.every((months) => months.includes(month)))
    .sort()
    .reverse()
}

/** Posts of a month that have all terms, the newest first. */
const placesIn = async (store: Store, terms: readonly string[], month: string): Promise<Place[]> => {
  const blocks = await store.getMany(
    searchBlocks,
    terms.flatMap((term) => blockIds(term, month)),
  )
  const places = new Map<string, Place & { terms: number }>()
  for (const { posts } of blocks) {
    for (const { id, at } of posts) places.set(id, { id, at, terms: (places.get(id)?.terms ?? 0) + 1 })
  }
  return [...places.values()].filter((place) => place.terms === terms.length).sort(newestFirst)
}

const suiting = async (store: Store, places: readonly Place[], { typed, suits }: Wanted) => {
  const found = await store.getMany(
    posts,
    places.map(({ id }) => id),
  )
  const byId = new Map(found.map((post) => [post.id, post]))
  return places.flatMap(({ id }) => {
    const post = byId.get(id)
    return post?.shelf && suits(post) && hasAll(searchedText(post), typed) ? [post] : []
  })
}

export interface Found {
  posts: Stored<Post>[]
  /** Where it stopped looking before the page was full; null when it came to the end, or had enough. */
  stoppedAt: After | null
}

/** A month's candidates in turn, until there are enough or the most were read. */
const lookThrough = async (
  store: Store,
  places: readonly Place[],
  found: Found,
  read: { count: number },
  wanted: Wanted,
) => {
  for (let i = 0; i < places.length && found.posts.length < wanted.count; i += LOOKED_AT) {
    const next = places.slice(i, i + LOOKED_AT)
    found.posts.push(...(await suiting(store, next, wanted)))
    read.count += next.length
    const last = next.at(-1)
    if (last && read.count >= MOST_LOOKED_AT) return { value: last.at, id: last.id }
  }
  return null
}

/**
 * Shown posts with all that was typed, the newest first. Pairs of signs lead to candidates month by month, the posts themselves decide: so
 * nothing that is hidden, erased or otherwise worded by now is ever found. After 400 candidates it says where it stopped, to go on from there.
 */
export const findPosts = async (store: Store, vault: Vault, wanted: Wanted): Promise<Found> => {
  const { typed, after, count } = wanted
  const found: Found = { posts: [], stoppedAt: null }
  const terms = termsOf(vault, typed)
  if (!terms.length) return found
  const read = { count: 0 }
  for (const month of (await monthsOf(store, terms)).filter((each) => !after || each <= monthOf(after.value))) {
    const places = (await placesIn(store, terms, month)).filter((place) => isLater(place, after))
    const stoppedAt = await lookThrough(store, places, found, read, wanted)
    if (found.posts.length >= count) break
    if (stoppedAt) return { ...found, stoppedAt }
  }
  return { posts: found.posts.slice(0, count), stoppedAt: null }
}
