import { useQuery } from '@tanstack/react-query'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { api } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { ArticleForm } from './article-form'
import { NEW, draftOf } from './draft'

function Existing({ articleId }: { articleId: string }) {
  const query = useQuery({
    queryKey: ['article-draft', articleId],
    queryFn: async () => draftOf(await api.reading.getWritten({ articleId })),
  })
  if (query.data) return <ArticleForm initial={query.data} />
  return (
    <StaffPage title="写文章">
      <Narrow>
        <QueryView query={query} skeleton={<Skeleton shape="card" />}>
          {() => null}
        </QueryView>
      </Narrow>
    </StaffPage>
  )
}

/** A new article, or one to change. */
export const EditArticle = ({ articleId }: { articleId: string | undefined }) =>
  articleId ? <Existing articleId={articleId} /> : <ArticleForm initial={NEW} />
