import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { civilDate } from '@/shared/time'
import { Sessions } from '@/companion/operator/sessions/sessions'

export default function Index() {
  const { doctorId, date } = useRouter<{ doctorId: string; date: string }>().params
  return (
    <Gate title="出诊管理" role="operator">
      <StaffPage title="出诊管理">
        <Sessions doctorId={doctorId ?? null} date={date ?? civilDate()} />
      </StaffPage>
    </Gate>
  )
}
