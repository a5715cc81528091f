import { useRouter } from '@tarojs/taro'
import { ThreadPage } from './thread-page'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return <ThreadPage consultId={consultId} />
}
