import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { civilDate, momentText, nearDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Icon, type IconName } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import { BigTime } from './big-time'
import { to } from '../navigation'

const Line = ({ icon, words }: { icon: IconName; words: string }) => (
  <View className="now__line">
    <Icon name={icon} className="now__icon" />
    <View>{words}</View>
  </View>
)

/** The next visit with its time big, and where to go. */
export function NextVisit({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, doctorName, departmentName, place, patientName } = appointment
  const today = nearDay(civilDate(startsAt)) === '今天'
  return (
    <Card kind="now" onClick={() => to.appointment(id)}>
      <View className="now__head">
        {today ? '今天的就诊' : '下一次就诊'}
        <Tag tone={today ? 'apricot' : 'green'}>{patientName}</Tag>
      </View>
      <BigTime at={startsAt} />
      <Line icon="doctor" words={`${departmentName} · ${doctorName} 医生`} />
      <Line icon="place" words={place} />
      <View className="now__more">
        看预约详情
        <Icon name="right" className="now__go" />
      </View>
    </Card>
  )
}

/** The same visit in one sentence, to be read aloud. */
export const visitSentence = ({ startsAt, departmentName, doctorName, place, patientName }: Appointment) =>
  `${patientName}，${momentText(startsAt)}，${departmentName}，${doctorName}医生，在${place}。`
