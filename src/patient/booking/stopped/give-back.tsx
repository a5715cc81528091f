import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StoppedVisit } from '@xinglin/types/stopping'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { useGiveBack } from './use-choice'
import { backWords } from './words'

/** All the money and the coupon instead of another visit; asked once, since the visit cannot be had back. */
export function GiveBack({ visit }: { visit: StoppedVisit }) {
  const [asking, setAsking] = useState(false)
  const giveBack = useGiveBack(() => setAsking(false))
  const { appointmentId, paidFen, couponFen } = visit
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {backWords(visit)}
      </Button>
      <ConfirmSheet
        open={asking}
        title={paidFen ? '全额退款' : '退号'}
        action={paidFen ? '退款并领券' : '退号并领券'}
        busy={giveBack.isPending}
        error={giveBack.error ? errorText(giveBack.error) : undefined}
        onConfirm={() => giveBack.mutate({ appointmentId })}
        onClose={() => setAsking(false)}
      >
        {paidFen ? <View>付的钱全额原路退回，一般 1–3 个工作日到账。</View> : null}
        <View>{couponFen / 100} 元券马上放进您的账户，90 天内可用。退了以后就不能再改约这个号了。</View>
      </ConfirmSheet>
    </>
  )
}
