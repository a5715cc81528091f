import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { Visits } from '@/companion/operator/visits/visits'
import { civilDate } from '@/shared/time'

export default function Index() {
  const { doctorId = '', date } = useRouter<{ doctorId: string; date: string }>().params
  return (
    <Gate title="预约名单" role="operator">
      <Visits doctorId={doctorId} date={date ?? civilDate()} />
    </Gate>
  )
}
