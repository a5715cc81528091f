import { queue } from '@xinglin/types/queue'
import { appointmentsOn } from '../booking/public'
import { operation } from '../kernel/operation'
import type { Ticket } from './collections'
import { readQueue } from './read'
import { RULES } from './rules'
import { inStep } from './sync'
import { lineOf, ticketView } from './ticket'

const staffView = (ticket: Ticket) => {
  const { patientName, visitType, startsAt } = ticket
  return { ...ticketView(ticket), patientName, visitType, startsAt }
}

export const getQueue = operation(queue.getQueue, async ({ input, store }) => {
  const known = await readQueue(store, input.sessionId)
  const clinic = inStep(known, await appointmentsOn(store, known))
  const line = lineOf(clinic)
  const others = clinic.tickets.filter(({ state }) => state !== 'waiting').sort((a, b) => a.number - b.number)
  return {
    sessionId: clinic.id,
    over: clinic.over,
    waiting: line.map(staffView),
    others: others.map(staffView),
    absent: clinic.absent.length,
    rules: [...RULES],
  }
})
