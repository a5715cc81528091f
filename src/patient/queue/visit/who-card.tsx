import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { to } from '@/patient/navigation'
import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'

/** Whose visit it is, with whom and when; leads to the appointment. */
export const WhoCard = ({ appointment }: { appointment: Appointment }) => {
  const { id, patientName, departmentName, doctorName, startsAt, endsAt } = appointment
  return (
    <Card kind="list">
      <Row
        first={patientName}
        second={
          <>
            <View>
              {departmentName} · {doctorName} 医生
            </View>
            <View>
              约的 {clock(startsAt)}–{clock(endsAt)}
            </View>
          </>
        }
        onClick={() => to.appointment(id)}
      />
    </Card>
  )
}
