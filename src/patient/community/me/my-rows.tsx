import type { Standing } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { SwitchRow } from '@/shared/ui/switch-row'
import { go } from '../go'
import { useAct } from '../use-act'

/** What he wrote, keeps and hides, and what may be sent to him. */
export function MyRows({ standing }: { standing: Standing }) {
  const articles = useAct(orpc.community.setArticles)
  const toggle = (on: boolean) => articles.isPending || articles.mutate({ on })
  return (
    <Card kind="list">
      <Row icon="pen" first="我写的" second="帖子和评论，审核到哪一步" onClick={go.mine} />
      <Row icon="star" first="我收藏的" onClick={go.saved} />
      <Row icon="leave" first="屏蔽管理" second="不想看到的病友" onClick={go.blocks} />
      <SwitchRow
        icon="message"
        first="健康文章"
        second="按关注的版块、就诊人的年龄段和时节，每周最多一篇"
        on={articles.isPending ? articles.variables.on : standing.articles}
        onChange={toggle}
      />
    </Card>
  )
}
