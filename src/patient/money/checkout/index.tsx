import { useRouter } from '@tarojs/taro'
import { decoded } from '@/patient/navigation'
import { CheckoutPage } from './checkout-page'

export default function Index() {
  const { appointmentId = '', ids = '' } = useRouter<{ appointmentId: string; ids: string }>().params
  return <CheckoutPage appointmentId={appointmentId} ids={decoded(ids)} />
}
