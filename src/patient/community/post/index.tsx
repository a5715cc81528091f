import { useRouter } from '@tarojs/taro'
import { PostPage } from './post-page'

export default function Index() {
  const { postId = '' } = useRouter<{ postId: string }>().params
  return <PostPage postId={postId} />
}
