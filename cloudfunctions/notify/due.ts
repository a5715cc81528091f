import { type DueWork, dueWork } from '../kernel/jobs'
import { addMinutes } from '../kernel/time'
import { abreast } from './abreast'
import { freeAgain } from './call-task'
import { callTasks, deliveries } from './collections'
import { LANES } from './lanes'
import { workOff } from './deliver'

/**
 * So many are with a rail at once, of each process: when it dies, so many are not known to have gone out. Enough for a rail that takes
 * 100 ms to get 600 a second.
 */
const ABREAST = 64
const inTurn = abreast(ABREAST)

/** Deliveries that are due, all lanes side by side, so that eight o'clock is not one long queue. */
export const deliveryWork = (lanes: readonly number[] = LANES): DueWork => ({
  name: deliveries.name,
  find: async (context, limit) => {
    const oldest = { order: { field: 'dueAt' as const, direction: 'asc' as const }, limit }
    const due = { dueAt: { $lte: context.now } }
    const found = await Promise.all(lanes.map((lane) => context.store.find(deliveries, { lane, ...due }, oldest)))
    return found.flat().map((delivery) => ({ id: delivery.id, run: () => inTurn(() => workOff(context, delivery)) }))
  },
  postpone: (store, id, now) => store.updateIf(deliveries, id, {}, { set: { dueAt: addMinutes(now, 1) } }),
})

export const notifyDue = [deliveryWork(), dueWork(callTasks, freeAgain)]
