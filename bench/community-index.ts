/** What `syncSearch` writes for many posts, written in one go; and the proof that it is the same. */
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import type { Post } from '../cloudfunctions/community/collections'
import {
  type SearchBlock,
  searchBlocks,
  searchEntries,
  searchTerms,
} from '../cloudfunctions/community/search-collections'
import { blockOf, monthOf, searchedText, syncSearch, termsOf } from '../cloudfunctions/community/search-index'
import { canonical } from '../cloudfunctions/kernel/ids'
import type { Collection, Entity, Store } from '../cloudfunctions/kernel/store'
import type { Vault } from '../cloudfunctions/kernel/vault'

/** Posts are added in the order of their times, so that the blocks of a month are written once. */
export class BulkIndex {
  private readonly months = new Map<string, string[]>()
  private readonly blocks = new Map<string, SearchBlock>()
  private month = ''

  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
  ) {}

  async add(post: Post) {
    const place = { id: post.id, at: post.shownAt ?? '' }
    if (monthOf(place.at) !== this.month) await this.endMonth()
    this.month = monthOf(place.at)
    const terms = termsOf(this.vault, searchedText(post))
    const end = blockOf('', place)
    for (const term of terms) this.put(term, `${term}${end}`, place)
    await this.store.insert(searchEntries, { id: post.id, terms })
  }

  async end() {
    await this.endMonth()
    for (const [id, months] of this.months) {
      if (await this.store.insert(searchTerms, { id, months })) continue
      const before = (await this.store.get(searchTerms, id))?.months ?? []
      await this.store.updateIf(searchTerms, id, {}, { set: { months: [...new Set([...before, ...months])] } })
    }
  }

  private put(term: string, id: string, place: SearchBlock['posts'][number]) {
    const months = this.months.get(term)
    if (!months) this.months.set(term, [this.month])
    else if (months.at(-1) !== this.month) months.push(this.month)
    const block = this.blocks.get(id)
    if (block) block.posts.push(place)
    else this.blocks.set(id, { id, posts: [place] })
  }

  private async endMonth() {
    for (const block of this.blocks.values()) {
      if (await this.store.insert(searchBlocks, block)) continue
      const before = (await this.store.get(searchBlocks, block.id))?.posts ?? []
      await this.store.updateIf(searchBlocks, block.id, {}, { set: { posts: [...before, ...block.posts] } })
    }
    this.blocks.clear()
  }
}

const all = async <T extends Entity>(store: Store, collection: Collection<T>) => {
  const found: Omit<T, 'version'>[] = []
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(collection, {}, { limit: 1000, after })
    found.push(...rows.map(({ version, ...rest }) => rest as Omit<T, 'version'>))
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return canonical(found)
    after = { value: last.id, id: last.id }
  }
}

const sameIn = async <T extends Entity>(stores: readonly [Store, Store], collection: Collection<T>) => {
  const [one, other] = await Promise.all([all(stores[0], collection), all(stores[1], collection)])
  if (one !== other) throw new Error(`${collection.name} is not what syncSearch writes`)
}

/** Throws unless these posts, one after the other through `syncSearch`, leave the very same documents. */
export const proveSame = async (vault: Vault, posts: readonly Post[]) => {
  const stores = [new SqliteStore(':memory:'), new SqliteStore(':memory:')] as const
  const index = new BulkIndex(stores[1], vault)
  for (const post of posts) {
    await syncSearch(stores[0], vault, post)
    await index.add(post)
  }
  await index.end()
  await sameIn(stores, searchTerms)
  await sameIn(stores, searchBlocks)
  await sameIn(stores, searchEntries)
  for (const store of stores) store.close()
}

/** Throws unless `syncSearch` finds nothing to change about this post. */
export const proveSynced = async (store: Store, vault: Vault, post: Post) => {
  const terms = termsOf(vault, searchedText(post))
  const place = { id: post.id, at: post.shownAt ?? '' }
  const blocks = terms.map((term) => blockOf(term, place))
  const stand = async () =>
    canonical([
      await store.getMany(searchTerms, terms),
      await store.getMany(searchBlocks, blocks),
      await store.get(searchEntries, post.id),
    ])
  const before = await stand()
  await syncSearch(store, vault, post)
  if (before !== (await stand())) throw new Error(`${post.id} stands otherwise in search than syncSearch would put it`)
}
