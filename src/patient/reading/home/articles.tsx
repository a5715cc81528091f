import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { go as community } from '@/patient/community/go'
import { Tabs } from '@/patient/community/tabs'
import { orpc } from '@/shared/api/client'
import { byPages } from '@/shared/api/pages'
import { KINDS } from '@/shared/reading/words'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'

type Whose = 'all' | 'mine'

const WHOSE: Record<Whose, string> = { all: '全部', mine: '我关注的' }

/** The newest first; of all, or of the boards that one follows. */
export function Articles() {
  const [whose, setWhose] = useState<Whose>('all')
  const signedIn = useSession() !== null
  const query = useInfiniteQuery(
    orpc.reading.listArticles.infiniteOptions({
      input: (cursor: string | undefined) => ({ mine: whose === 'mine', ...(cursor && { cursor }) }),
      ...byPages,
      enabled: signedIn,
    }),
  )
  return (
    <>
      <Tabs labels={WHOSE} value={whose} onChange={setWhose} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" count={2} />}
        empty={{
          icon: 'list',
          title: whose === 'mine' ? '关注的版块还没有文章' : '还没有文章',
          hint: whose === 'mine' ? '关注自己病的版块，那里的文章会在这里' : '医生护士营养师写好就在这里',
          ...(whose === 'mine' && { action: { text: '找版块', onClick: community.boards } }),
          when: ({ pages }) => !pages[0]?.articles.length,
        }}
      >
        {({ pages }) => (
          <>
            <Card kind="list">
              {pages
                .flatMap(({ articles }) => articles)
                .map((article) => (
                  <Row
                    key={article.id}
                    icon={article.kind === 'video' ? 'play' : 'list'}
                    first={article.title}
                    second={`${article.summary} · ${article.author.name}`}
                    right={<Tag tone="grey">{KINDS[article.kind]}</Tag>}
                    onClick={() => go.article(article.id)}
                  />
                ))}
            </Card>
            <More query={query} />
          </>
        )}
      </QueryView>
    </>
  )
}
