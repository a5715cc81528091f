import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { ReferForm } from '@/companion/referral/refer/refer-form'

export default function Index() {
  const { appointmentId = '', date = '' } = useRouter<{ appointmentId: string; date: string }>().params
  return (
    <Gate title="转诊" role="doctor">
      <ReferForm appointmentId={appointmentId} date={date} />
    </Gate>
  )
}
