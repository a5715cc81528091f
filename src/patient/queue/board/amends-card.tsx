import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/queue'
import { to } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'

export interface AmendsCardProps {
  board: Board
  /** The coupon is in his own account, not in a relative's. */
  own: boolean
}

/** Once a long wait was made good. */
export const AmendsCard = ({ board: { amends }, own }: AmendsCardProps) =>
  amends.made ? (
    <Card title="让您久等了">
      <View>
        {amends.fen / 100} 元券已经送到{own ? '您' : '就诊人'}的账户，下次就诊优先。
      </View>
      {own ? (
        <Button kind="text" onClick={to.coupons}>
          看优惠券
        </Button>
      ) : null}
    </Card>
  ) : null
