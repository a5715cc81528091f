import { View } from '@tarojs/components'
import type { Standby } from '@xinglin/types/booking'
import { to } from '@/patient/navigation'
import { dayText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { PERIODS, STANDBY_STATUSES } from '@/shared/words'
import { LeaveStandby } from './leave-standby'
import { aheadWords } from './position'
import './waiting-card.scss'

/** One entry of a standby list, with how many are ahead. */
export function WaitingCard({ standby }: { standby: Standby }) {
  const { status, date, period, departmentName, doctorName, doctorId, patientName } = standby
  const waiting = status === 'waiting'
  return (
    <Card className="waiting">
      <View className="waiting__head">
        <View className="waiting__when">
          {dayText(date)}
          {PERIODS[period]}
        </View>
        <View className="waiting__ahead">{waiting ? aheadWords(standby) : STANDBY_STATUSES[status]}</View>
      </View>
      <View className="waiting__doctor">
        {departmentName} · {doctorName}医生
      </View>
      <View className="waiting__who">为{patientName}候补</View>
      {status === 'passed' ? <View className="waiting__who">保留时间过了，号给了下一位</View> : null}
      <View className="waiting__foot">
        {waiting ? (
          <LeaveStandby standby={standby} />
        ) : (
          <Button kind="text" onClick={() => to.doctor(doctorId)}>
            再看看这位医生
          </Button>
        )}
      </View>
    </Card>
  )
}
