import type { Reconciliation } from '@xinglin/types/billing-staff'
import { yuan } from '@/shared/money'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { RAILS } from '../words'
import { totalsOf } from './books'

const signed = (fen: number) => (fen < 0 ? `−${yuan(-fen)}` : yuan(fen))

/** What each rail's statements add up to. */
export const Totals = ({ all }: { all: readonly Reconciliation[] }) => (
  <Section title="近 31 天，按渠道账单">
    <Card kind="list">
      {totalsOf(all).map(({ rail, days, payments, paidFen, refunds, refundedFen }) => (
        <Row
          key={rail}
          first={`${RAILS[rail]} · 已对 ${days} 天`}
          second={`收 ${payments} 笔 ${yuan(paidFen)} · 退 ${refunds} 笔 ${yuan(refundedFen)}`}
          right={signed(paidFen - refundedFen)}
        />
      ))}
    </Card>
  </Section>
)
