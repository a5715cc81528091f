import { View } from '@tarojs/components'
import type { Difference } from '@xinglin/types/billing-staff'
import { useState } from 'react'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Tag } from '@/shared/ui/tag'
import { to } from '@/companion/navigation'
import { Fact, Hint } from '../facts'
import { ABOUTS, KINDS, nextStep } from './books'
import { SettleForm } from './settle-form'
import './reconcile.scss'

const amount = (fen: number | null) => (fen === null ? '没有' : yuan(fen))

const Facts = ({ difference: { ourFen, theirFen, tradeNo } }: { difference: Difference }) => (
  <>
    <Fact label="渠道账单">{amount(theirFen)}</Fact>
    <Fact label="我方账上">{amount(ourFen)}</Fact>
    <Fact label="号码">
      <View className="money__number">{tradeNo}</View>
    </Fact>
  </>
)

function Next({ difference }: { difference: Difference }) {
  const [settling, setSettling] = useState(false)
  if (settling) return <SettleForm difference={difference} onDone={() => setSettling(false)} />
  return (
    <Button kind="secondary" onClick={() => setSettling(true)}>
      登记处理
    </Button>
  )
}

/** One thing that the two books do not agree about, and what to do about it. */
export function DifferenceCard({ difference }: { difference: Difference }) {
  const { kind, about, status, note, orderId } = difference
  const open = status === 'open'
  return (
    <View className="difference" role="group" aria-label={`${ABOUTS[about]}，${KINDS[kind]}`}>
      <View className="difference__head">
        <View className="difference__title">
          {ABOUTS[about]} · {KINDS[kind]}
        </View>
        <Tag tone={open ? 'danger' : 'grey'}>{open ? '待处理' : '已处理'}</Tag>
      </View>
      <Facts difference={difference} />
      {open ? <View className="difference__step">{nextStep(difference)}</View> : <Hint>处理说明：{note}</Hint>}
      {orderId ? (
        <Button kind="text" onClick={() => to.orders({ orderId })}>
          核对订单
        </Button>
      ) : null}
      {open ? <Next difference={difference} /> : null}
    </View>
  )
}
