import Taro, { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { back, to } from '@/companion/navigation'
import { CallPage } from '@/shared/video/call-page'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  const onThread = () => (Taro.getCurrentPages().length > 1 ? back() : to.consult(consultId))
  return (
    <Gate title="视频" role="doctor">
      <CallPage consultId={consultId} side="doctor" frame={StaffPage} onThread={onThread} />
    </Gate>
  )
}
