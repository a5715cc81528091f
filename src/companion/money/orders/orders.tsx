import type { Order, OrderStatus } from '@xinglin/types/billing'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { civilDate, dayText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Empty } from '@/shared/ui/state-view'
import { Columns } from '@/companion/layout/columns'
import { useWide } from '@/companion/layout/wide'
import { useSettled } from '@/companion/operator/form/settled'
import { DayPick } from '../day-pick'
import { orderIdIn } from '../order-number'
import { ORDER_STATUSES } from '../words'
import { DayMoney } from './day-money'
import { ExportDay } from './export-day'
import { OrderPanel } from './order-panel'
import { OrderRow } from './order-row'
import { SearchOrder } from './search-order'
import { type Wanted, useOrders } from './use-orders'

const ALL = 'all'
const STATUSES = [ALL, 'paid', 'refunding', 'refunded', 'open', 'paying', 'closed'] as const
const FILTER = STATUSES.map((value) => ({ value, label: value === ALL ? '全部' : ORDER_STATUSES[value] }))

const emptyFor = ({ date, status, orderId }: Wanted) => {
  if (orderId) return { icon: 'search', title: '没有这笔订单', hint: '核对一下号码；大小写不能错' } as const
  const which = status ? `${ORDER_STATUSES[status]}的` : ''
  return { icon: 'list', title: `${dayText(date)}没有${which}订单`, hint: '患者下单后会出现在这里' } as const
}

interface ListProps {
  wanted: Wanted
  onPick: (order: Order) => void
}

function List({ wanted, onPick }: ListProps) {
  const query = useOrders(wanted)
  return (
    <QueryView query={query} empty={{ ...emptyFor(wanted), when: (orders) => !orders.length }}>
      {(orders) => (
        <>
          <Card kind="list">
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} onClick={() => onPick(order)} />
            ))}
          </Card>
          <More query={query} words="看更多" />
        </>
      )}
    </QueryView>
  )
}

interface DayProps {
  date: string
  status: OrderStatus | null
  onDate: (date: string) => void
  onStatus: (status: OrderStatus | null) => void
}

const Day = ({ date, status, onDate, onStatus }: DayProps) => (
  <>
    <DayPick date={date} onChange={onDate} />
    <DayMoney date={date} />
    <View className="money__tools">
      <Choice options={FILTER} value={status ?? ALL} onChange={(value) => onStatus(value === ALL ? null : value)} />
    </View>
  </>
)

const Pick = () => <Empty icon="list" title="点一笔订单" hint="在这里看明细、每次支付和退款" />

/** What was sold on a day, or one order by its number. */
export function Orders({ orderId }: { orderId: string }) {
  const [typed, setTyped] = useState(orderId)
  const [date, setDate] = useState(civilDate())
  const [status, setStatus] = useState<OrderStatus | null>(null)
  const [picked, setPicked] = useState<Order | null>(null)
  const settled = useSettled(typed)
  const searched = typed ? orderIdIn(settled) : null
  const choose =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setPicked(null)
      set(value)
    }
  const close = () => setPicked(null)
  const exporting = typed ? null : <ExportDay key={date} date={date} />
  const wide = useWide()
  return (
    <Columns
      panel={picked ? <OrderPanel key={picked.id} order={picked} onClose={close} /> : null}
      side={
        picked ? null : (
          <>
            {exporting}
            <Pick />
          </>
        )
      }
    >
      <SearchOrder value={typed} onChange={choose(setTyped)} />
      {typed ? null : <Day date={date} status={status} onDate={choose(setDate)} onStatus={choose(setStatus)} />}
      {typed && !searched ? null : <List wanted={{ date, status, orderId: searched }} onPick={setPicked} />}
      {wide ? null : <View className="money__action">{exporting}</View>}
    </Columns>
  )
}
