import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import { BigTime } from './big-time'
import { NowLine } from './now-line'
import { to } from '../navigation'

/** The next visit, on another day than today, with its time big, and where to go. */
export function NextVisit({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, doctorName, departmentName, place, patientName } = appointment
  return (
    <Card kind="now" onClick={() => to.appointment(id)}>
      <View className="now__head">
        下一次就诊
        <Tag>{patientName}</Tag>
      </View>
      <BigTime at={startsAt} />
      <NowLine icon="doctor" words={`${departmentName} · ${doctorName} 医生`} />
      <NowLine icon="place" words={place} />
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
