import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import { Page } from '@/shared/ui/page'
import { ErrorLine } from '@/shared/ui/state-view'
import { classes } from '@/shared/ui/classes'
import { subjectOf } from '../subject'
import type { Cashier } from './use-cashier'
import './confirming.scss'

const WAITING = '正在向支付渠道核对，一般几秒钟。不用重复支付，也不用等在这里。'
const lateWords = (order: Order) =>
  `还没有收到结果。不用重复支付：${subjectOf(order).late}，没付成钱会自动退回。您可以离开，结果会发消息告诉您。`

const Bar = ({ cashier }: { cashier: Cashier }) => {
  const { order, late, askAgain, payAgain, watch } = cashier
  return (
    <>
      {late ? <Button onClick={askAgain}>再查一次</Button> : null}
      {late || watch?.end === 'unknown' ? (
        <Button kind="secondary" onClick={payAgain}>
          我没有付款，重新支付
        </Button>
      ) : null}
      {late ? (
        <Button kind="text" onClick={() => to.order(order.id)}>
          看订单
        </Button>
      ) : null}
    </>
  )
}

/** He may have paid; only the rails know. */
export function Confirming({ cashier }: { cashier: Cashier }) {
  const { order, late, watching, watch } = cashier
  const hasWays = late || watch?.end === 'unknown'
  return (
    <Page title="收银台" bar={hasWays ? <Bar cashier={cashier} /> : null}>
      <View className="confirming" role="status">
        <View className={classes('confirming__mark', !late && 'confirming__mark--turns')}>
          <Icon name={late ? 'clock' : 'refresh'} />
        </View>
        <View className="confirming__title">支付结果确认中</View>
        <View className="confirming__amount">{yuan(order.parts.cashFen || order.parts.totalFen)}</View>
        <View className="confirming__words">{late ? lateWords(order) : WAITING}</View>
      </View>
      {late ? <ErrorLine error={watching.error} /> : null}
    </Page>
  )
}
