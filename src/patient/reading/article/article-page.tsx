import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { WholeArticle } from '@xinglin/types/reading'
import { StaffWays } from '@/patient/community/staff-ways'
import { orpc } from '@/shared/api/client'
import { StaffLine } from '@/shared/community/author-line'
import { ArticleBlocks } from '@/shared/reading/article-blocks'
import { ArticleVideo } from '@/shared/reading/article-video'
import { KINDS, lengthText } from '@/shared/reading/words'
import { useSession } from '@/shared/session/session'
import { dayText, civilDate } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { useReach } from './use-reach'
import './article.scss'

const reviewed = ({ reviewedAt }: WholeArticle) =>
  reviewedAt ? `作者 ${dayText(civilDate(reviewedAt))} 看过，内容仍然适用` : ''

const Body = ({ article }: { article: WholeArticle }) => {
  useReach(article.id)
  return (
    <View id="article-body">
      <Card>
        <Tag tone="grey">
          {KINDS[article.kind]} · {lengthText(article)}
        </Tag>
        <View className="article__title">{article.title}</View>
        <View className="article__summary">{article.summary}</View>
        {article.hasVideo ? <ArticleVideo articleId={article.id} /> : null}
        <ArticleBlocks articleId={article.id} blocks={article.blocks} />
      </Card>
      <Section title="谁写的">
        <Card>
          <StaffLine staff={article.author} />
          <StaffWays staff={article.author} />
          <View className="article__note">{reviewed(article)}</View>
          <View className="article__note">依据：{article.sources.join('；')}</View>
          <View className="article__note">这是一般知识，不能代替面诊。</View>
        </Card>
      </Section>
    </View>
  )
}

/** What one reads, who wrote it and on what it rests. */
export function ArticlePage({ articleId }: { articleId: string }) {
  const signedIn = useSession() !== null
  const query = useQuery(orpc.reading.getArticle.queryOptions({ input: { articleId }, enabled: signedIn }))
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {(article) => <Body article={article} />}
    </QueryView>
  )
}
