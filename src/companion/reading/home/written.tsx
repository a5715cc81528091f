import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { KINDS } from '@/shared/reading/words'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'
import { ArticlePanel } from './article-panel'
import { WeatherCard } from './weather-card'

const STATES = { draft: '草稿', published: '已发布', withdrawn: '已撤下' } as const
const TONES = { draft: 'apricot', published: 'green', withdrawn: 'grey' } as const

/** What one wrote, operators all of it; a tap shows how far it is read. */
export function Written() {
  const isOperator = useSession()?.role === 'operator'
  const [openId, setOpenId] = useState<string | null>(null)
  const query = useInfiniteQuery(
    orpc.reading.listWritten.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ articles }) => articles),
    }),
  )
  const open = query.data?.find(({ id }) => id === openId)
  const panel = open ? <ArticlePanel article={open} onClose={() => setOpenId(null)} /> : null
  const write = (
    <Button small icon="plus" onClick={() => go.edit()}>
      写一篇
    </Button>
  )
  return (
    <Columns panel={panel}>
      {isOperator ? <WeatherCard /> : null}
      <Section title="写过的" extra={write}>
        <QueryView
          query={query}
          empty={{
            icon: 'list',
            title: '还没有文章',
            hint: '病友问得最多的，写成一篇短文',
            when: (all) => !all.length,
          }}
        >
          {(all) => (
            <>
              <Card kind="list">
                {all.map((article) => (
                  <Row
                    key={article.id}
                    first={article.title}
                    second={`${KINDS[article.kind]} · ${article.boardNames.join('、')} · 打开 ${article.reach.opened} 次`}
                    right={<Tag tone={TONES[article.state]}>{STATES[article.state]}</Tag>}
                    onClick={() => setOpenId(article.id)}
                  />
                ))}
              </Card>
              <More query={query} />
            </>
          )}
        </QueryView>
      </Section>
    </Columns>
  )
}
