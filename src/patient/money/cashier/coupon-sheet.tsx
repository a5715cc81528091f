import type { Coupon } from '@xinglin/types/billing'
import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { yuan } from '@/shared/money'
import { couponRule } from '../coupons/coupon'

export interface CouponSheetProps {
  coupons: readonly Coupon[]
  couponId: string | null
  busy: boolean
  error: unknown
  onChoose: (couponId: string | null) => void
  onClose: () => void
}

/** Which coupon; one at most. */
export const CouponSheet = ({ coupons, couponId, busy, error, onChoose, onClose }: CouponSheetProps) => (
  <Sheet
    open
    title="选一张优惠券"
    onClose={onClose}
    action={
      <>
        <ErrorLine error={error} />
        <Button kind="text" busy={busy} onClick={() => (couponId ? onChoose(null) : onClose())}>
          不用优惠券
        </Button>
      </>
    }
  >
    {coupons.map((coupon) => (
      <Row
        key={coupon.id}
        lead={<View className="coupon-sheet__amount">{yuan(coupon.amountFen)}</View>}
        first={coupon.title}
        second={couponRule(coupon)}
        right={coupon.id === couponId ? <Icon name="check" /> : null}
        onClick={() => !busy && onChoose(coupon.id)}
        plain
      />
    ))}
  </Sheet>
)
