import { useRouter } from '@tarojs/taro'
import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { ArticlePage } from './article-page'

export default function Index() {
  const { articleId = '' } = useRouter<{ articleId: string }>().params
  return (
    <Page title="健康文章">
      <Members>
        <ArticlePage articleId={articleId} />
      </Members>
    </Page>
  )
}
