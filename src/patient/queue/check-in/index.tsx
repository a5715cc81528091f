import { useRouter } from '@tarojs/taro'
import { CheckInPage } from './check-in-page'

export default function Index() {
  const { appointmentId = '' } = useRouter<{ appointmentId: string }>().params
  return <CheckInPage appointmentId={appointmentId} />
}
