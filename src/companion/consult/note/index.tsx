import { useRouter } from '@tarojs/taro'
import { NotePage } from '@/companion/consult/note/note-page'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return (
    <Gate title="病历" role="doctor">
      <NotePage consultId={consultId} />
    </Gate>
  )
}
