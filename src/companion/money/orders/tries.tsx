import { View } from '@tarojs/components'
import type { PaymentTry } from '@xinglin/types/billing-staff'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Fact, Heading, Hint } from '../facts'
import { LEG_STATES, RAILS, REFUND_STATUSES } from '../words'
import { useTries } from './use-orders'
import './orders.scss'

const Side = ({ name, fen, railId, words }: { name: string; fen: number; railId: string | null; words: string }) => (
  <>
    <Fact label={name}>
      {yuan(fen)} · {words}
    </Fact>
    {railId ? (
      <Fact label={`${name}流水号`}>
        <View className="money__number">{railId}</View>
      </Fact>
    ) : null}
  </>
)

const One = ({ one }: { one: PaymentTry }) => (
  <View className="tries__one">
    <Fact label="交易号">
      <View className="money__number">{one.tradeNo}</View>
    </Fact>
    {one.cash === 'none' ? null : (
      <Side name={RAILS[one.wallet]} fen={one.cashFen} railId={one.cashRailId} words={LEG_STATES[one.cash]} />
    )}
    {one.insurance === 'none' ? null : (
      <Side name="医保" fen={one.insuranceFen} railId={one.insuranceRailId} words={LEG_STATES[one.insurance]} />
    )}
    {one.paidAt ? <Fact label="到账">{momentText(one.paidAt)}</Fact> : null}
    {one.refund ? <Fact label="这笔钱">{REFUND_STATUSES[one.refund.status]}</Fact> : null}
  </View>
)

/** Each try to pay, the last first, by the numbers that the rails know it by. */
export const Tries = ({ orderId }: { orderId: string }) => (
  <>
    <Heading>支付记录</Heading>
    <QueryView query={useTries(orderId)} skeleton={<Skeleton count={1} />}>
      {({ tries }) =>
        tries.length ? tries.map((one) => <One key={one.tradeNo} one={one} />) : <Hint>还没有人付过</Hint>
      }
    </QueryView>
  </>
)
