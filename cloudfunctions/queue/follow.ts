import { type Appointment, appointmentsOn } from '../booking/public'
import { canonical } from '../kernel/ids'
import type { Store, Stored } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { replace } from './apply'
import { type Queue, queues } from './collections'
import { inStep } from './sync'

/** Takes what booking changed over into a queue that is there already. */
const bringInStep = async (store: Store, queue: Stored<Queue>): Promise<void> => {
  if (queue.over) return
  const { version: _, ...known } = queue
  const next = inStep(known, await appointmentsOn(store, queue))
  if (canonical(next) === canonical(known) || (await replace(store, queue, next))) return
  const current = await store.get(queues, queue.id)
  if (current) await bringInStep(store, current)
}

/** The queues that an appointment is in, or was in before it was moved. Before its day a clinic has none. */
export const followAppointment = async (store: Store, { doctorId, date, movedFrom }: Appointment, now: string) => {
  const days = [...new Set([date, movedFrom?.date ?? date])].filter((day) => day <= dayOf(now))
  if (!days.length) return
  const found = await store.find(queues, { doctorId, date: { $in: days } })
  for (const queue of found) await bringInStep(store, queue)
}
