import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { PERIODS } from '@/shared/words'
import { clinicsIn, type Clinic } from './clinic-days'
import './clinics.scss'

const DAYS = 14

const EMPTY = { icon: 'calendar', title: '14 天内没有出诊', hint: '排班由运营同事安排' } as const

const Left = ({ clinic: { state, remaining } }: { clinic: Clinic }) => {
  if (state === 'open') return <>余 {remaining}</>
  const words = { full: '已约满', closed: '已停约', unreleased: '未放号', over: '已结束' }[state]
  return <View className="clinics__state">{words}</View>
}

function aboutOf({ place, closedQuarters, standbys, state }: Clinic): string {
  const closed = closedQuarters && state !== 'closed' ? `停约 ${closedQuarters} 个时段` : ''
  const waiting = standbys ? `候补 ${standbys} 位` : ''
  return [place, closed, waiting].filter(Boolean).join(' · ')
}

/** A doctor's clinics of the next 14 days; a tap opens that day's list. */
export function Clinics({ doctorId, onDay }: { doctorId: string; onDay: (date: string) => void }) {
  const from = civilDate()
  const query = useQuery(
    orpc.booking.listSlots.queryOptions({ input: { doctorId, from, to: addDays(from, DAYS - 1) } }),
  )
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ days }) => !days.length }}>
      {(data) => (
        <Card kind="list">
          {clinicsIn(data).map((clinic) => (
            <Row
              key={clinic.id}
              first={`${dayText(clinic.date)}${PERIODS[clinic.period]} ${clinic.hours}`}
              second={aboutOf(clinic)}
              right={<Left clinic={clinic} />}
              onClick={() => onDay(clinic.date)}
            />
          ))}
        </Card>
      )}
    </QueryView>
  )
}
