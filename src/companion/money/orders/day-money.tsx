import { yuan } from '@/shared/money'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { dayNumbers } from '../amounts'
import { Hint, Numbers } from '../facts'
import { useDayMoney } from './use-orders'

const labelled = (name: string, { count, fen }: { count: number; fen: number }) => ({
  value: yuan(fen),
  label: `${name} ${count} 笔`,
})

/** What came in and went back that day, as the rails' statements will say it. */
export const DayMoney = ({ date }: { date: string }) => (
  <Card kind="now" className="day-money">
    <QueryView query={useDayMoney(date)} skeleton={<Skeleton count={1} />}>
      {({ rails }) => {
        const { cash, insurance, refunds } = dayNumbers(rails)
        return (
          <Numbers numbers={[labelled('收款', cash), labelled('医保支付', insurance), labelled('退款', refunds)]} />
        )
      }}
    </QueryView>
    <Hint>按渠道入账的时间算，和每日账单一致</Hint>
  </Card>
)
