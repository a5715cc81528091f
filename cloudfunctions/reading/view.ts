import type { Article as Told, WholeArticle } from '@xinglin/types/reading'
import type { Article } from './collections'

export const viewOf = (article: Article): Told => {
  const { id, kind, boardIds, boardNames, title, summary, author, minutes, publishedAt, reviewedAt, sources } = article
  return { id, kind, boardIds, boardNames, title, summary, author, minutes, publishedAt, reviewedAt, sources }
}

export const wholeOf = (article: Article): WholeArticle => ({
  ...viewOf(article),
  blocks: article.blocks,
  hasVideo: article.videoFileId !== null,
})
