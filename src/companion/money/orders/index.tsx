import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Orders } from './orders'

export default function Index() {
  const { orderId = '' } = useRouter<{ orderId: string }>().params
  return (
    <Gate title="收费订单" role="operator">
      <StaffPage title="收费订单">
        <Orders orderId={orderId} />
      </StaffPage>
    </Gate>
  )
}
