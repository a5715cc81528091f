import type { DayTotals } from '@xinglin/types/clinics'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { PERIODS } from '@/shared/words'
import { to } from '../navigation'
import type { Day, DayQuery } from './day-sums'

const aboutOf = ({ departmentName, period, taken, capacity }: DayTotals['waitedFor'][number]) =>
  `${departmentName} · ${PERIODS[period]} · 已约 ${taken}/${capacity}`

const WORDS: Record<Day, string> = { today: '今天的候补', tomorrow: '明天的候补' }

/** Which clinics people wait for; its faces are those of the numbers above. */
export function Watch({ query: { data }, day, date }: { query: DayQuery; day: Day; date: string }) {
  if (!data) return null
  const { waitedFor } = data
  return (
    <Section title={WORDS[day]}>
      <Card kind="list">
        {waitedFor.length ? null : <Row icon="check" first="没有人在候补" second="有门诊约满、有人等号时会列在这里" />}
        {waitedFor.map((session) => (
          <Row
            key={session.id}
            first={session.doctorName}
            second={aboutOf(session)}
            right={`候补 ${session.standbys}`}
            onClick={() => to.sessions({ doctorId: session.doctorId, date })}
          />
        ))}
      </Card>
    </Section>
  )
}
