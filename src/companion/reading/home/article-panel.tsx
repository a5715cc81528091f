import { View } from '@tarojs/components'
import type { WrittenArticle } from '@xinglin/types/reading'
import { SidePanel } from '@/companion/layout/side-panel'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Row } from '@/shared/ui/row'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { go } from '../go'
import './article-panel.scss'

/** Of those who opened it, how many came so far. */
const shareOf = (count: number, opened: number) =>
  opened ? `${Math.min(100, Math.round((count / opened) * 100))}%` : '–'

const Reach = ({ reach: { opened, quarter, half, most, whole, sent } }: Pick<WrittenArticle, 'reach'>) => (
  <>
    <Row icon="message" first="推送" right={`${sent} 人`} plain />
    <Row icon="list" first="打开" right={`${opened} 次`} plain />
    <Row first="读到四分之一" right={shareOf(quarter, opened)} plain />
    <Row first="读到一半" right={shareOf(half, opened)} plain />
    <Row first="读到四分之三" right={shareOf(most, opened)} plain />
    <Row first="读完" right={shareOf(whole, opened)} plain />
  </>
)

export interface ArticlePanelProps {
  article: WrittenArticle
  onClose: () => void
}

/** How far an article is read, and what can be done with it. */
export function ArticlePanel({ article, onClose }: ArticlePanelProps) {
  const { id: articleId, state } = article
  const done = (words: string) => () => {
    toast(words)
    onClose()
  }
  const publish = useCommand(orpc.reading.publish, {
    onSuccess: done(state === 'published' ? '记下了，今天看过' : '发布了'),
  })
  const withdraw = useCommand(orpc.reading.withdraw, { onSuccess: done('撤下了，病友看不到了') })
  return (
    <SidePanel title={article.title} onClose={onClose}>
      <Reach reach={article.reach} />
      <ErrorLine error={publish.error ?? withdraw.error} />
      <View className="article-panel__acts">
        <Button busy={publish.isPending} onClick={() => publish.mutate({ articleId })}>
          {state === 'published' ? '看过，仍然适用' : '发布'}
        </Button>
        <Button kind="secondary" onClick={() => go.edit({ articleId })}>
          修改
        </Button>
        {state === 'published' ? (
          <Button kind="text" busy={withdraw.isPending} onClick={() => withdraw.mutate({ articleId })}>
            撤下
          </Button>
        ) : null}
      </View>
    </SidePanel>
  )
}
