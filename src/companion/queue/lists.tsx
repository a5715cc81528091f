import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { Section } from '@/shared/ui/section'
import { Fold } from './fold'
import type { Hand } from './hand'
import { MoveButton } from './move-button'
import { footprintOf, standingOf, waitedMinutes } from './standing'
import { TicketRow } from './ticket-row'
import type { ClinicQueue, StaffPerson, StaffTicket } from '@xinglin/types/queue'
import { stateWords } from './words'

/** From here on a wait is told in another colour. */
const LONG_MINUTES = 30

const Waited = ({ ticket, now }: { ticket: StaffTicket; now: number }) => {
  const minutes = waitedMinutes(ticket, now)
  return (
    <View className={classes(minutes >= LONG_MINUTES && 'ticket__right--long')}>
      {minutes < 1 ? '刚到' : `等了 ${minutes} 分`}
    </View>
  )
}

export interface RecallProps {
  queue: ClinicQueue
  ticket: StaffTicket
  hand: Hand
  small?: boolean
}

/** Back into the line for who was called and not there, or was away. Null where that is not ours to do. */
export const Recall = ({ queue, ticket: { appointmentId, number, state }, hand, small = false }: RecallProps) => {
  const common = { key: footprintOf(queue), kind: 'secondary', small, hand } as const
  const done = () => `${number} 号回到队列`
  const { sessionId } = queue
  const input = { sessionId, appointmentId, why: 'next' as const }
  if (state === 'skipped' || state === 'missed')
    return (
      <MoveButton {...common} move={orpc.queue.backToQueue} input={input} done={done}>
        放回队列
      </MoveButton>
    )
  if (state !== 'stepped-away') return null
  return (
    <MoveButton {...common} move={orpc.queue.comeBack} input={{ appointmentId }} done={done}>
      回来了
    </MoveButton>
  )
}

export const canBeRecalled = ({ state }: StaffTicket): boolean => ['skipped', 'missed', 'stepped-away'].includes(state)

export interface ListsProps {
  queue: ClinicQueue
  now: number
  hand: Hand
  openId: string | null
  onOpen: (appointmentId: string) => void
  /** The desk's button for who has not checked in. */
  checkIn: (person: StaffPerson) => ReactNode
}

type Part = Omit<ListsProps, 'checkIn'>

const Waiting = ({ queue, now, openId, onOpen }: Part) =>
  queue.waiting.length ? (
    <Section title={`候诊 ${queue.waiting.length} 位`}>
      <Card kind="list">
        {queue.waiting.map((ticket) => (
          <TicketRow
            key={ticket.appointmentId}
            person={ticket}
            ticket={ticket}
            selected={ticket.appointmentId === openId}
            onOpen={() => onOpen(ticket.appointmentId)}
            right={<Waited ticket={ticket} now={now} />}
          />
        ))}
      </Card>
    </Section>
  ) : null

/** Those who are not in the line; where one can be put back, with the button for it. */
const Tickets = ({ tickets, queue, hand, openId, onOpen }: Part & { tickets: readonly StaffTicket[] }) =>
  tickets.map((ticket) => (
    <TicketRow
      key={ticket.appointmentId}
      person={ticket}
      ticket={ticket}
      selected={ticket.appointmentId === openId}
      onOpen={() => onOpen(ticket.appointmentId)}
      place={stateWords(ticket)}
      right={ticket.minutes === null ? null : `看了 ${ticket.minutes} 分`}
      action={canBeRecalled(ticket) ? <Recall queue={queue} ticket={ticket} hand={hand} small /> : null}
    />
  ))

const NotHere = (props: Part) => {
  const { away, passed } = standingOf(props.queue)
  const tickets = [...passed, ...away]
  return tickets.length ? (
    <Section title={`过号、离开 ${tickets.length} 位`}>
      <Card kind="list">
        <Tickets {...props} tickets={tickets} />
      </Card>
    </Section>
  ) : null
}

const Expected = ({ queue, openId, onOpen, checkIn }: ListsProps) =>
  queue.expected.length ? (
    <Fold title={`未报到 ${queue.expected.length} 位`}>
      {queue.expected.map((person) => (
        <TicketRow
          key={person.appointmentId}
          person={person}
          ticket={null}
          selected={person.appointmentId === openId}
          onOpen={() => onOpen(person.appointmentId)}
          action={checkIn(person)}
        />
      ))}
    </Fold>
  ) : null

/** Everybody of the clinic: the line in its order, who is not in it, who has not come, who was seen. */
export function Lists({ checkIn, ...part }: ListsProps) {
  const { seen, gone } = standingOf(part.queue)
  return (
    <>
      <Waiting {...part} />
      <NotHere {...part} />
      <Expected {...part} checkIn={checkIn} />
      {seen.length ? (
        <Fold title={`已看 ${seen.length} 位`}>
          <Tickets {...part} tickets={seen} />
        </Fold>
      ) : null}
      {gone.length ? (
        <Fold title={`已离开 ${gone.length} 位`}>
          <Tickets {...part} tickets={gone} />
        </Fold>
      ) : null}
    </>
  )
}
