import type { Delivery } from '@xinglin/types/notify'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Empty } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { Columns } from '@/companion/layout/columns'
import { DeliveryPanel } from './delivery-panel'
import { useDeliveries } from './use-deliveries'
import { STATES, type State, TONES, lastText } from './words'
import './deliveries.scss'

type Shown = State | 'all'

const FILTERS = optionsOf<Shown>({ all: '全部', ...STATES })
const EMPTY = { icon: 'message', title: '没有这样的消息', hint: '发出小程序的每一条都会记在这里' } as const

const Line = ({ delivery, onClick }: { delivery: Delivery; onClick: () => void }) => (
  <Row
    first={delivery.title}
    second={`${momentText(delivery.createdAt)} · ${lastText(delivery)}`}
    right={<Tag tone={TONES[delivery.state]}>{STATES[delivery.state]}</Tag>}
    onClick={onClick}
  />
)

const Pick = () => <Empty icon="list" title="点一条记录" hint="在这里看它走过哪些渠道" />

/** What left the app, by which way, and how it ended. */
export function Deliveries() {
  const [shown, setShown] = useState<Shown>('all')
  const [picked, setPicked] = useState<Delivery | null>(null)
  const query = useDeliveries(shown === 'all' ? null : shown)
  const fresh = query.data?.find(({ id }) => id === picked?.id) ?? picked
  const panel = fresh ? (
    <DeliveryPanel key={fresh.id} delivery={fresh} onChange={setPicked} onDone={() => setPicked(null)} />
  ) : null
  return (
    <Columns panel={panel} side={panel || !query.data?.length ? null : <Pick />}>
      <View className="deliveries__filter">
        <Choice options={FILTERS} value={shown} onChange={setShown} />
      </View>
      <QueryView query={query} empty={{ ...EMPTY, when: (deliveries) => !deliveries.length }}>
        {(deliveries) => (
          <>
            <Card kind="list">
              {deliveries.map((delivery) => (
                <Line key={delivery.id} delivery={delivery} onClick={() => setPicked(delivery)} />
              ))}
            </Card>
            <More query={query} />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
