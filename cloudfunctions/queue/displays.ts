import type { Room } from '@xinglin/types/queue'
import type { Queue, Ticket } from './collections'
import { lineOf, theOne } from './ticket'

const SHOWN_NEXT = 5

/** Only the first character stays, whatever the length: 王**. */
const maskedSurname = (name: string) => `${[...name][0] ?? ''}**`

const shown = (ticket: Pick<Ticket, 'number' | 'patientName'> | undefined) =>
  ticket ? { number: ticket.number, name: maskedSurname(ticket.patientName) } : null

/** What a wall may show of a queue. */
export const roomOf = (queue: Queue): Room => {
  const { id: sessionId, place, doctorName, departmentName } = queue
  const line = lineOf(queue)
  return {
    ...{ sessionId, place, doctorName, departmentName },
    called: shown(theOne(queue, 'called')),
    inRoom: shown(theOne(queue, 'in-room')),
    next: line.slice(0, SHOWN_NEXT).flatMap((ticket) => shown(ticket) ?? []),
    waiting: line.length,
  }
}
