import { useRouter } from '@tarojs/taro'
import { StoppedPage } from './stopped-page'

export default function Index() {
  const { appointmentId = '' } = useRouter<{ appointmentId: string }>().params
  return <StoppedPage appointmentId={appointmentId} />
}
