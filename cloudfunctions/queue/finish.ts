import { queue } from '@xinglin/types/queue'
import { recordOutcome } from '../booking/public'
import { operation } from '../kernel/operation'
import { type Shown, staffMove } from './staff-move'
import { finished } from './staff-moves'

const endVisit = staffMove((clinic, now, { appointmentId }: Shown) => finished(clinic, now, appointmentId))

/** The queue's write decides; the appointment then counts as kept, even if he was seen before his time. */
export const finish = operation(queue.finish, async (call) => {
  const answer = await endVisit(call)
  await recordOutcome(call.store, { appointmentId: answer.ticket.appointmentId, outcome: 'fulfilled' }, call.now)
  return answer
})
