import { useRouter } from '@tarojs/taro'
import { PlanPage } from '@/companion/consult/plan/plan-page'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return (
    <Gate title="治疗方案" role="doctor">
      <PlanPage consultId={consultId} />
    </Gate>
  )
}
