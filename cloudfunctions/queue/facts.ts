import type { Announcement } from '../kernel/events'
import type { Json } from '../kernel/store'
import type { Queue, Ticket } from './collections'
import { patientDelayed, turnNear } from './events'
import { changeTicket, isDelayed, lineOf } from './ticket'

type Fact<D extends { [key: string]: Json }> = (id: string, at: string, data: D) => Announcement

/** Announces in the write that makes it true. */
export const announce = <D extends { sessionId: string } & { [key: string]: Json }>(
  queue: Queue,
  fact: Fact<D>,
  id: string,
  now: string,
  data: Omit<D, 'sessionId'>,
): Queue => ({
  ...queue,
  outbox: [...queue.outbox, fact(id, now, { ...data, sessionId: queue.id } as unknown as D)],
  outboxAt: now,
})

/** A wait that ends now and ran over is made good, once. */
export const makeGood = (queue: Queue, ticket: Ticket, now: string): Queue => {
  const { appointmentId, delayed } = ticket
  if (delayed || !isDelayed(ticket, now)) return queue
  const owed = changeTicket(queue, appointmentId, { delayed: true })
  return announce(owed, patientDelayed.of, appointmentId, now, { appointmentId })
}

/** How near a turn has to come to be told: three ahead, then one. */
const NEAR = [3, 1]

/** Tells those whose turn came near; each step once a turn. */
export const tellNear = (queue: Queue, now: string): Queue =>
  lineOf(queue).reduce((told, { appointmentId, number, toldAhead, presentFrom }, ahead) => {
    const step = NEAR.filter((each) => ahead <= each).at(-1)
    if (step === undefined || (toldAhead !== null && toldAhead <= step)) return told
    const marked = changeTicket(told, appointmentId, { toldAhead: step })
    return announce(marked, turnNear.of, `${appointmentId}:${presentFrom}:${step}`, now, {
      appointmentId,
      number,
      ahead,
    })
  }, queue)
