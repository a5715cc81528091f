import { useRouter } from '@tarojs/taro'
import { PlanPage } from './plan-page'

export default function Index() {
  const { appointmentId = '' } = useRouter<{ appointmentId: string }>().params
  return <PlanPage appointmentId={appointmentId} />
}
