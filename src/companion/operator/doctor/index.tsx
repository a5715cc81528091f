import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { EditDoctor } from '@/companion/operator/doctor/edit-doctor'

export default function Index() {
  const { doctorId } = useRouter<{ doctorId: string }>().params
  return (
    <Gate title="医生资料" role="operator">
      <EditDoctor doctorId={doctorId ?? null} />
    </Gate>
  )
}
