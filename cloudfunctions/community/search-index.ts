import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { type Post } from './collections'
import { searchBlocks, searchEntries, searchTerms } from './search-collections'
import { pairsOf } from './search-words'

const PARTS = ['0', '1', '2', '3'] as const
/** As many writes at once as do not crowd out a caller. */
const AT_ONCE = 8

/** All that is searched of a post. */
export const searchedText = ({ title, text, steps }: Pick<Post, 'title' | 'text' | 'steps'>) =>
  [title, text, ...steps.map((step) => step.text)].join('\n')

/** Keyed hashes of the pairs of a text. */
export const termsOf = (vault: Vault, text: string) =>
  pairsOf(text).map((pair) => vault.fingerprint('community-search', pair).slice(0, 16))

/** The documents that may know posts of a month with a term. */
export const blockIds = (term: string, month: string) => PARTS.map((part) => `${term}:${month}:${part}`)

export const monthOf = (at: string) => at.slice(0, 7)

const partOf = (postId: string) => PARTS[digest(postId).charCodeAt(0) % PARTS.length]

interface Place {
  id: string
  at: string
}

/** Where a post stands under a term. */
export const blockOf = (term: string, { id, at }: Place) => `${term}:${monthOf(at)}:${partOf(id)}`

const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>) => {
  for (let i = 0; i < all.length; i += AT_ONCE) await Promise.all(all.slice(i, i + AT_ONCE).map(work))
}

/** Twice is once. */
const noteMonth = async (store: Store, term: string, month: string) => {
  const note = () => store.updateIf(searchTerms, term, { months: { $ne: month } }, { push: { months: month } })
  if (!(await note()) && !(await store.insert(searchTerms, { id: term, months: [month] }))) await note()
}

/** Where the block was there already, its month is noted, or will be by whoever made it. */
const put = (store: Store, place: Place) => async (term: string) => {
  const id = blockOf(term, place)
  const push = () => store.updateIf(searchBlocks, id, { 'posts.id': { $ne: place.id } }, { push: { posts: place } })
  if (await push()) return
  if (!(await store.insert(searchBlocks, { id, posts: [place] }))) await push()
  await noteMonth(store, term, monthOf(place.at))
}

const take = (store: Store, place: Place) => (term: string) =>
  store.updateIf(searchBlocks, blockOf(term, place), {}, { pull: { posts: { id: place.id } } })

const keep = async (store: Store, id: string, terms: string[]) => {
  if (await store.insert(searchEntries, { id, terms })) return
  await store.updateIf(searchEntries, id, {}, { set: { terms } })
}

/**
 * Makes search know a post as it is: under its words while it is shown, under none otherwise. First it is written down under which terms the
 * post may stand, so that whatever cuts it off leaves nothing behind that the next run does not find.
 */
export const syncSearch = async (
  store: Store,
  vault: Vault,
  post: Pick<Post, 'id' | 'shelf' | 'shownAt' | 'title' | 'text' | 'steps'>,
): Promise<void> => {
  const { id, shelf, shownAt: at } = post
  if (!at) return
  const wanted = shelf ? termsOf(vault, searchedText(post)) : []
  const known = (await store.get(searchEntries, id))?.terms ?? []
  const left = known.filter((term) => !wanted.includes(term))
  if (left.length || wanted.length !== known.length) await keep(store, id, [...new Set([...known, ...wanted])])
  const place = { id, at }
  await inTurn(left, take(store, place))
  await inTurn(wanted, put(store, place))
  if (left.length) await keep(store, id, wanted)
}
