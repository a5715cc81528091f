import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { VisitFacts } from '../day/visit-panel'
import { SidePanel } from '../layout/side-panel'
import './patient-panel.scss'
import { waitedMinutes } from './standing'
import type { StaffPerson, StaffTicket } from '@xinglin/types/queue'
import { PRIORITIES, stateWords } from './words'

/** His day so far: when he came, how long he waits, why he goes ahead, what his visit took. */
function wayOf(ticket: StaffTicket, now: number): string {
  const { checkedInAt, state, priority, late, minutes } = ticket
  const words = [
    `${clock(checkedInAt)} 报到${late ? '（迟到）' : ''}`,
    state === 'waiting' && `等了 ${waitedMinutes(ticket, now)} 分钟`,
    PRIORITIES[priority],
    state === 'done' && minutes !== null && `看了 ${minutes} 分钟`,
  ]
  return words.filter(Boolean).join(' · ')
}

interface FactsProps {
  person: StaffPerson
  /** Null for who has not checked in. */
  ticket: StaffTicket | null
  now: number
}

const Facts = ({ person, ticket, now }: FactsProps) => (
  <>
    {ticket ? <View className="patient__way">{wayOf(ticket, now)}</View> : null}
    <VisitFacts
      visit={person}
      tag={<Tag tone="grey">{ticket ? stateWords(ticket) : '未报到'}</Tag>}
      number={{ label: '排队号', value: ticket ? `${ticket.number} 号` : '–' }}
    />
  </>
)

export interface PatientPanelProps extends FactsProps {
  /** Null when he shows by himself, because he is the one before the doctor. */
  onClose: (() => void) | null
  action: ReactNode
}

/** Everything about one patient of the clinic. */
export const PatientPanel = ({ onClose, action, ...facts }: PatientPanelProps) =>
  onClose ? (
    <SidePanel title={facts.person.patientName} onClose={onClose} action={action}>
      <Facts {...facts} />
    </SidePanel>
  ) : (
    <Card title={facts.person.patientName}>
      <Facts {...facts} />
    </Card>
  )
