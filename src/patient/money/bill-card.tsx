import type { Order } from '@xinglin/types/billing'
import { Card } from '@/shared/ui/card'
import { helpOf, walletWord } from '@/patient/payment/parts'
import { SumLine } from '@/patient/payment/sum-line'

const nameOf = ({ name, quantity }: Order['lines'][number]) => (quantity > 1 ? `${name} × ${quantity}` : name)

export interface BillCardProps {
  order: Order
  /** For the last line: what is left, or what was paid. */
  own: string
}

/** What it costs and who pays how much: lines that add up. */
export const BillCard = ({ order, own }: BillCardProps) => (
  <Card title="费用">
    {order.lines.map((line, index) => (
      <SumLine key={index} label={nameOf(line)} fen={line.amountFen} />
    ))}
    {helpOf(order.parts).map(({ label, fen, tone }) => (
      <SumLine key={label} label={label} fen={-fen} tone={tone} />
    ))}
    <SumLine label={own} fen={order.parts.cashFen} tone="total" />
  </Card>
)

/** The words of the last line once it is paid. */
export const paidBy = (order: Order): string => (order.parts.cashFen > 0 ? walletWord(order) : '自己付')
