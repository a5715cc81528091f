import { useOnline } from '@/shared/hooks/online'
import { OfflineNote } from '@/shared/ui/state-view'
import { AboutCard } from '../about-card'
import { BillCard } from '../bill-card'
import { CouponRow } from './coupon-row'
import { HoldBar } from './hold-bar'
import { InsuranceCard } from './insurance-card'
import type { Cashier } from './use-cashier'
import { WalletCard } from './wallet-card'

/** One column of lines that add up, then how. */
export function Form({ cashier }: { cashier: Cashier }) {
  const { order } = cashier
  return (
    <>
      {useOnline() ? null : <OfflineNote since={cashier.since} />}
      <HoldBar order={order} />
      <AboutCard order={order} />
      <BillCard order={order} own="还要付" />
      <InsuranceCard cashier={cashier} />
      <CouponRow order={order} />
      {order.parts.cashFen > 0 ? <WalletCard cashier={cashier} /> : null}
    </>
  )
}
