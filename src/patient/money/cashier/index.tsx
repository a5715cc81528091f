import { useRouter } from '@tarojs/taro'
import { decoded } from '@/patient/navigation'
import { CashierPage } from './cashier-page'

export default function Index() {
  const { orderId = '', ids = '' } = useRouter<{ orderId: string; ids: string }>().params
  return <CashierPage orderId={orderId} ids={decoded(ids).split(',').filter(Boolean)} />
}
