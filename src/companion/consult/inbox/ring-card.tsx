import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import type { Ring } from '@xinglin/types/consult-staff'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { aboutText, promiseText } from '../words'
import './ring-card.scss'
import { secondsUntil } from './standing'

export interface RingCardProps {
  ring: Ring
  now: number
  onTaken: (consult: Consult) => void
  onGone: () => void
}

const Who = ({ ring, seconds }: { ring: Ring; seconds: number }) => (
  <View className="ring__top">
    <View className="ring__text">
      <View className="ring__title">急诊有人求助</View>
      <View className="ring__about">
        {aboutText(ring)} · {promiseText(ring.answerBy)}
      </View>
    </View>
    <View className="ring__seconds" aria-label={`还剩 ${seconds} 秒`}>
      {seconds}
      <View className="ring__unit">秒</View>
    </View>
  </View>
)

/** An emergency that rings with him for a minute: he takes it, or it goes on to the next. */
export function RingCard({ ring, now, onTaken, onGone }: RingCardProps) {
  const { consultId } = ring
  const take = useCommand(orpc.consult.takeRing, { onSuccess: onTaken, onError: onGone })
  const pass = useCommand(orpc.consult.passRing, {
    onSuccess: () => {
      toast('已转给下一位值班医生')
      onGone()
    },
  })
  const seconds = secondsUntil(ring.until, now)
  const busy = take.isPending || pass.isPending
  return (
    <View className="ring" role="alert">
      <Who ring={ring} seconds={seconds} />
      <View className="ring__words">{ring.complaint}</View>
      <ErrorLine error={take.error ?? pass.error} />
      <Button kind="danger" busy={take.isPending} disabled={busy} onClick={() => take.mutate({ consultId })}>
        马上接诊
      </Button>
      <Button kind="text" busy={pass.isPending} disabled={busy} onClick={() => pass.mutate({ consultId })}>
        接不了，转给下一位
      </Button>
    </View>
  )
}
