import { useRouter } from '@tarojs/taro'
import { ThreadPage } from '@/companion/consult/thread/thread-page'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return (
    <Gate title="问诊" role="doctor">
      <ThreadPage consultId={consultId} />
    </Gate>
  )
}
