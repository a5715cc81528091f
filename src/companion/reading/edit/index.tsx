import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { EditArticle } from './edit-article'

export default function Index() {
  const { articleId } = useRouter<{ articleId: string }>().params
  return (
    <Gate title="写文章" role="staff">
      <EditArticle articleId={articleId} />
    </Gate>
  )
}
