import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { yuan } from '@/shared/money'
import { clock } from '@/shared/time'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { ORDER_STATUSES, ORDER_TONES, RAILS } from '../words'

const aboutOf = ({ createdAt, about, wallet }: Order) =>
  [clock(createdAt), about, wallet && RAILS[wallet]].filter(Boolean).join(' · ')

/** One order of the day. */
export const OrderRow = ({ order, onClick }: { order: Order; onClick: () => void }) => (
  <Row
    first={`${order.patientName} · ${order.title}`}
    second={aboutOf(order)}
    right={
      <>
        {yuan(order.parts.totalFen)}
        <View>
          <Tag tone={ORDER_TONES[order.status]}>{ORDER_STATUSES[order.status]}</Tag>
        </View>
      </>
    }
    onClick={onClick}
  />
)
