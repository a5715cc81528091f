import { useRouter } from '@tarojs/taro'
import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { ComposePage } from './compose-page'
import { EditPost } from './edit-post'

interface Wish {
  boardId?: string
  kind?: string
  postId?: string
}

export default function Index() {
  const { boardId = '', kind = '', postId } = useRouter<Wish & Record<string, string>>().params
  return (
    <Page title={postId ? '修改' : '写一写'}>
      <Members>{postId ? <EditPost postId={postId} /> : <ComposePage boardId={boardId} kind={kind} />}</Members>
    </Page>
  )
}
