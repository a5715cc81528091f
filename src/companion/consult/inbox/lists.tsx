import type { InboxRow } from '@xinglin/types/consult-staff'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { ConsultRow } from './consult-row'
import { groupsOf } from './standing'

interface GroupProps {
  title: string
  rows: readonly InboxRow[]
  now: number
}

const Group = ({ title, rows, now }: GroupProps) =>
  rows.length ? (
    <Section title={`${title} ${rows.length} 位`}>
      <Card kind="list">
        {rows.map((row) => (
          <ConsultRow key={row.consult.id} row={row} now={now} />
        ))}
      </Card>
    </Section>
  ) : null

/** Everybody who is under way, the most urgent first. */
export function Lists({ rows, now }: Omit<GroupProps, 'title'>) {
  const { alarms, waiting, answered } = groupsOf(rows)
  return (
    <>
      <Group title="要先看" rows={alarms} now={now} />
      <Group title="等回复" rows={waiting} now={now} />
      <Group title="已回复" rows={answered} now={now} />
    </>
  )
}
