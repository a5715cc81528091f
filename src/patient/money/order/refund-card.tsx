import { View } from '@tarojs/components'
import type { Order, Refund, RefundLeg } from '@xinglin/types/billing'
import { yuan } from '@/shared/money'
import { Card } from '@/shared/ui/card'
import { backOf, insuredFen, walletWord } from '@/patient/payment/parts'
import { SumLine } from '@/patient/payment/sum-line'
import { REASONS, refundWords } from '../states'
import './refund-card.scss'

const LEGS: Record<RefundLeg, string> = {
  none: '',
  todo: '马上开始',
  unknown: '核对中',
  processing: '退回中',
  done: '已退回',
  failed: '需要人工处理',
}

const Leg = ({ label, leg }: { label: string; leg: RefundLeg }) =>
  leg === 'none' ? null : (
    <View className="refund__leg">
      <View>{label}</View>
      <View className="refund__state">{LEGS[leg]}</View>
    </View>
  )

const moneyOf = (refund: Refund) => refund.parts.cashFen + insuredFen(refund.parts)
const TITLES: Partial<Record<Refund['status'], string>> = { asked: '退款申请', refused: '退款申请没有通过' }

/** Where the money that comes back is, and when it arrives. */
export const RefundCard = ({ order, refund }: { order: Order; refund: Refund }) => {
  const moves = !['asked', 'refused'].includes(refund.status)
  return (
    <Card kind="now" title={TITLES[refund.status] ?? '退款'}>
      <View className="refund__big">{yuan(moneyOf(refund))}</View>
      <View className="refund__words">{refundWords(refund)}</View>
      {backOf(refund.parts, order.wallet).map(({ label, fen, to }) => (
        <SumLine key={label} label={label} about={moves ? to : ''} fen={fen} />
      ))}
      {moves && refund.insurance !== 'none' ? (
        <>
          <Leg label={walletWord(order)} leg={refund.cash} />
          <Leg label="医保" leg={refund.insurance} />
        </>
      ) : null}
      <View className="refund__reason">
        原因：{REASONS[refund.reason]}
        {refund.note ? `（${refund.note}）` : ''}
      </View>
    </Card>
  )
}
