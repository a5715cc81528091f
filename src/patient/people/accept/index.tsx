import { useRouter } from '@tarojs/taro'
import { AcceptInvitation } from '@/patient/people/accept/accept-invitation'

export default function Index() {
  const { code = '' } = useRouter<{ code: string }>().params
  return <AcceptInvitation given={code} />
}
