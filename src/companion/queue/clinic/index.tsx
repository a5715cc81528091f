import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { Clinic } from '@/companion/queue/clinic'

export default function Index() {
  const { sessionId = '' } = useRouter<{ sessionId: string }>().params
  return (
    <Gate title="门诊队列" role="staff">
      <Clinic sessionId={sessionId} />
    </Gate>
  )
}
