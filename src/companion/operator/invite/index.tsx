import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { Invite } from '@/companion/operator/invite/invite'

export default function Index() {
  const { doctorId } = useRouter<{ doctorId: string }>().params
  return (
    <Gate title="员工邀请" role="operator">
      <Invite doctorId={doctorId ?? null} />
    </Gate>
  )
}
