import { Orders } from '@/patient/money/orders/orders'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="我的订单">
      <Orders />
    </Page>
  )
}
