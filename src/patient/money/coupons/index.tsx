import { Coupons } from '@/patient/money/coupons/coupons'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="优惠券">
      <Coupons />
    </Page>
  )
}
