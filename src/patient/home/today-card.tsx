import { View } from '@tarojs/components'
import { goOn } from '@/patient/queue/visit/today'
import type { Seen } from '@/patient/queue/visit/use-boards'
import { clock } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { NowLine } from './now-line'

/** The only visit of today: how it stands, where, and the one thing to do. */
const One = ({ seen: { appointment, glance } }: { seen: Seen }) => {
  const { patientName, startsAt, departmentName, doctorName, place } = appointment
  return (
    <Card kind="now">
      <View className="now__head">
        今天的就诊
        <Tag tone="apricot">{patientName}</Tag>
      </View>
      <View className="now__big">{glance?.big ?? clock(startsAt)}</View>
      {glance ? <View className="now__small">{glance.small}</View> : null}
      <NowLine icon="doctor" words={`${departmentName} · ${doctorName} 医生`} />
      <NowLine icon="place" words={place} />
      <View className="now__act">
        <Button onClick={() => goOn(appointment, glance)}>{glance?.act ?? '看预约'}</Button>
      </View>
    </Card>
  )
}

/** Several of the family: one line each. */
const Several = ({ all }: { all: readonly Seen[] }) => (
  <Card kind="list" title="今天的就诊">
    {all.map(({ appointment, glance }) => (
      <Row
        key={appointment.id}
        first={`${appointment.patientName} · ${appointment.departmentName}`}
        second={glance?.small ?? `${appointment.doctorName} 医生`}
        right={glance?.big ?? clock(appointment.startsAt)}
        onClick={() => goOn(appointment, glance)}
      />
    ))}
  </Card>
)

/** The family's visits of today, live. */
export const TodayCard = ({ today }: { today: readonly Seen[] }) => {
  const [first] = today
  if (!first) return null
  return today.length === 1 ? <One seen={first} /> : <Several all={today} />
}
