import type { Appointment } from '@xinglin/types/booking'
import { TroubleNote } from '@/patient/booking/trouble/trouble-note'
import { to } from '@/patient/navigation'
import { openPlaceSettings } from '@/shared/platform/place'
import { SCANS } from '@/shared/platform/scan'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import type { Trouble } from './trouble'
import type { CheckIn } from './use-check-in'

function wayOut(way: Trouble['way'], { id, doctorId }: Appointment) {
  if (way === 'settings') return openPlaceSettings && { text: '去打开定位', go: openPlaceSettings }
  if (way === 'pay') return { text: '去支付', go: () => to.checkout(id) }
  if (way === 'appointment') return { text: '看预约详情', go: () => to.appointment(id) }
  return way === 'doctor' ? { text: '再约一个时间', go: () => to.doctor(doctorId) } : null
}

const Why = ({ checkIn: { trouble, code, error }, appointment }: CheckInBarProps) => {
  if (!trouble) return code.error ? null : <ErrorLine error={error} />
  const way = wayOut(trouble.way, appointment)
  return <TroubleNote trouble={{ words: trouble.words, ...(way ? { way } : {}) }} date={null} />
}

export interface CheckInBarProps {
  checkIn: CheckIn
  appointment: Appointment
}

/** Scanning where this phone can, the place else; and what stood in the way. */
export function CheckInBar(props: CheckInBarProps) {
  const { doing, byScan, byPlace } = props.checkIn
  const off = doing !== null
  return (
    <>
      <Why {...props} />
      {SCANS === 'no' ? null : (
        <Button busy={doing === 'scan'} disabled={off} onClick={byScan}>
          {SCANS === 'camera' ? '扫签到码报到' : '拍签到码报到'}
        </Button>
      )}
      <Button
        kind={SCANS === 'no' ? 'primary' : 'secondary'}
        icon="place"
        busy={doing === 'place'}
        disabled={off}
        onClick={byPlace}
      >
        用定位报到
      </Button>
    </>
  )
}
