import type { Caller } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { type Article, articles } from './collections'

const isHis = ({ authorAccountId }: Article, { accountId, role }: Caller) =>
  role === 'operator' || authorAccountId === accountId

/** What this reader may see: what is published, and his own. Refuses with NOT_FOUND. */
export const seenBy = async (store: Store, articleId: string, caller: Caller): Promise<Stored<Article>> => {
  const article = await store.get(articles, articleId)
  if (!article || (!article.shownAt && !isHis(article, caller))) throw new Refusal('NOT_FOUND')
  return article
}

/** What this colleague may change. Refuses with NOT_FOUND or NOT_YOURS. */
export const ownedBy = async (store: Store, articleId: string, caller: Caller): Promise<Stored<Article>> => {
  const article = await store.get(articles, articleId)
  if (!article) throw new Refusal('NOT_FOUND')
  if (!isHis(article, caller)) throw new Refusal('NOT_YOURS')
  return article
}
