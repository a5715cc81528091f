import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { PERIODS } from '@/shared/words'
import { clinicsIn, type Clinic } from '../day/clinic-days'
import { StopClinic } from './stop-sheet'

const DAYS = 14

const EMPTY = { icon: 'calendar', title: '14 天内没有出诊', hint: '没有可以停的门诊' } as const

const isAhead = ({ state }: Clinic) => state !== 'over'

const wordOf = ({ state, closedQuarters }: Clinic) => {
  if (state === 'closed') return '已停约'
  return closedQuarters ? `停约 ${closedQuarters} 个时段` : ''
}

/** A doctor's clinics that are not over; a tap shows whom stopping it concerns. */
export function OwnClinics({ doctorId }: { doctorId: string }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const from = civilDate()
  const query = useQuery(
    orpc.booking.listSlots.queryOptions({ input: { doctorId, from, to: addDays(from, DAYS - 1) } }),
  )
  return (
    <>
      <Section title="选一个门诊">
        <QueryView query={query} empty={{ ...EMPTY, when: (data) => !clinicsIn(data).some(isAhead) }}>
          {(data) => (
            <Card kind="list">
              {clinicsIn(data)
                .filter(isAhead)
                .map((clinic) => (
                  <Row
                    key={clinic.id}
                    first={`${dayText(clinic.date)}${PERIODS[clinic.period]} ${clinic.hours}`}
                    second={[clinic.place, wordOf(clinic)].filter(Boolean).join(' · ')}
                    onClick={() => setOpenId(clinic.id)}
                  />
                ))}
            </Card>
          )}
        </QueryView>
      </Section>
      {openId ? <StopClinic sessionId={openId} onClose={() => setOpenId(null)} /> : null}
    </>
  )
}
