import { useRouter } from '@tarojs/taro'
import { OrderPage } from './order-page'

export default function Index() {
  const { orderId = '' } = useRouter<{ orderId: string }>().params
  return <OrderPage orderId={orderId} />
}
