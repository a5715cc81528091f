import { useQuery } from '@tanstack/react-query'
import { ComingForm } from '@/companion/layout/coming-form'
import { api } from '@/shared/api/client'
import { ArticleForm } from './article-form'
import { NEW, draftOf } from './draft'

function Existing({ articleId }: { articleId: string }) {
  const query = useQuery({
    queryKey: ['article-draft', articleId],
    queryFn: async () => draftOf(await api.reading.getWritten({ articleId })),
  })
  if (query.data) return <ArticleForm initial={query.data} />
  return <ComingForm title="写文章" query={query} />
}

/** A new article, or one to change. */
export const EditArticle = ({ articleId }: { articleId: string | undefined }) =>
  articleId ? <Existing articleId={articleId} /> : <ArticleForm initial={NEW} />
