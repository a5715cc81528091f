import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { clock } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { Tag } from '@/shared/ui/tag'
import { tappable } from '@/shared/ui/tappable'
import { NEEDS, SEXES, VISIT_TYPES } from '@/shared/words'
import './ticket-row.scss'
import type { StaffPerson, StaffTicket } from '@xinglin/types/queue'
import { PRIORITIES } from './words'

export interface TicketTagsProps {
  ticket: Pick<StaffTicket, 'priority' | 'late' | 'needs'>
  /** Where he is, for who does not wait. */
  place?: string | undefined
}

/** What to mind about him, in words: why he goes ahead, that he is late, what he needs. */
export function TicketTags({ ticket, place }: TicketTagsProps) {
  const { priority, late, needs } = ticket
  const ahead = place ? null : PRIORITIES[priority]
  if (!place && !ahead && !late && !needs.length) return null
  return (
    <View className="ticket__tags">
      {place ? <Tag tone="grey">{place}</Tag> : null}
      {ahead ? <Tag>{ahead}</Tag> : null}
      {late ? <Tag tone="grey">迟到</Tag> : null}
      {needs.map((need) => (
        <Tag key={need} tone="apricot">
          {NEEDS[need]}
        </Tag>
      ))}
    </View>
  )
}

export const aboutOf = ({ sex, age, visitType }: Pick<StaffPerson, 'sex' | 'age' | 'visitType'>): string =>
  `${SEXES[sex]} · ${age} 岁 · ${VISIT_TYPES[visitType]}`

export interface TicketRowProps {
  person: StaffPerson
  /** His ticket; null for who has not checked in. */
  ticket: StaffTicket | null
  selected: boolean
  onOpen: () => void
  /** How long he waits. */
  right?: ReactNode
  place?: string
  /** A button of his own, at the end. */
  action?: ReactNode
}

/** One patient of the clinic: number, who, when he was booked, what to mind. */
export const TicketRow = ({ person, ticket, selected, onOpen, right, place, action }: TicketRowProps) => (
  <View className={classes('ticket', selected && 'ticket--selected')}>
    <View
      {...tappable(`${ticket ? `${ticket.number} 号 ` : ''}${person.patientName}，看详情`)}
      className="ticket__open"
      hoverClass="ticket--pressed"
      onClick={onOpen}
    >
      <View className="ticket__number">{ticket ? ticket.number : '–'}</View>
      <View className="ticket__text">
        <View className="ticket__name">{person.patientName}</View>
        <View className="ticket__about">
          {aboutOf(person)} · 约 {clock(person.startsAt)}
        </View>
        <TicketTags ticket={ticket ?? { priority: 'none', late: false, needs: person.needs }} place={place} />
      </View>
      {right ? <View className="ticket__right">{right}</View> : null}
    </View>
    {action ? <View className="ticket__action">{action}</View> : null}
  </View>
)
