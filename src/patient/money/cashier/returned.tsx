import type { Order } from '@xinglin/types/billing'
import { to } from '@/patient/navigation'
import { Page } from '@/shared/ui/page'
import { Empty } from '@/shared/ui/state-view'

/** It was paid and is on its way back: nothing to do here. */
export const Returned = ({ order }: { order: Order }) => (
  <Page title="收银台">
    <Empty
      icon="check"
      title="这笔订单已退款"
      hint="钱原路退回，一般 1–3 个工作日到账"
      action={{ text: '看退款进度', onClick: () => to.order(order.id) }}
    />
  </Page>
)
