import { useRouter } from '@tarojs/taro'
import { ThreadPage } from '@/companion/community/thread/thread-page'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  const { postId = '' } = useRouter<{ postId: string }>().params
  return (
    <Gate title="帖子" role="staff">
      <ThreadPage postId={postId} />
    </Gate>
  )
}
