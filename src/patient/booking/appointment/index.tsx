import { useRouter } from '@tarojs/taro'
import { AppointmentPage } from './appointment-page'

export default function Index() {
  const { appointmentId = '' } = useRouter<{ appointmentId: string }>().params
  return <AppointmentPage appointmentId={appointmentId} />
}
