import type { Appointment } from '@xinglin/types/booking'
import { civilDate, clock, dayText, partOfDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { to } from '../navigation'

/** What comes after, in time, for the whole family. */
export function Later({ appointments }: { appointments: readonly Appointment[] }) {
  if (!appointments.length) return null
  return (
    <Section title="接下来">
      <Card kind="list">
        {appointments.map(({ id, startsAt, status, patientName, departmentName, doctorName }) => (
          <Row
            key={id}
            first={`${patientName} · ${departmentName}`}
            second={`${dayText(civilDate(startsAt))}${partOfDay(startsAt)} · ${doctorName} 医生${status === 'pending' ? ' · 待支付' : ''}`}
            right={clock(startsAt)}
            onClick={() => to.appointment(id)}
          />
        ))}
      </Card>
    </Section>
  )
}
