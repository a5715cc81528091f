import { type Order, coupons, orders } from '../../cloudfunctions/billing/collections'
import { orderOf } from '../../cloudfunctions/booking/appointment'
import { type Appointment, appointments } from '../../cloudfunctions/booking/collections'
import { stopLetterIds } from '../../cloudfunctions/booking/stop-letters'
import type { Store } from '../../cloudfunctions/kernel/store'
import { callTasks, messages } from '../../cloudfunctions/notify/collections'
import { everything } from './audit'

const isGivenBack = (order: Order | null) =>
  !order || order.closing || ['closed', 'refunding', 'refunded'].includes(order.status)

const moneyFault = (visit: Appointment, order: Order | null): string | null => {
  const { choice, carried, movedTo } = visit
  if (choice === 'open') return visit.paid && order?.status !== 'paid' ? 'lost its money while it waits' : null
  if (choice === 'moved' && carried)
    return order?.status === 'paid' && order.subjectId !== movedTo ? 'left its money behind' : null
  return isGivenBack(order) ? null : 'kept its money'
}

const placeFault = async (store: Store, { id, choice, movedTo, carried }: Appointment): Promise<string | null> => {
  if (choice !== 'moved') return null
  const after = movedTo ? await store.get(appointments, movedTo) : null
  if (after?.replaces !== id) return 'moved to nowhere'
  return carried && !after.paid ? 'moved without the money that went along' : null
}

const tellingFault = async (store: Store, visit: Appointment): Promise<string | null> => {
  if (visit.choice !== 'open') return null
  const ids = stopLetterIds(visit)
  const [told, called] = [await store.getMany(messages, ids), await store.getMany(callTasks, ids)]
  return told.length === ids.length && called.length > 0 ? null : 'was not told'
}

const couponFault = async (store: Store, { id, choice }: Appointment): Promise<string | null> => {
  const coupon = await store.get(coupons, `cpn-stop-${id}`)
  return (coupon !== null) === (choice === 'refunded') ? null : `has ${coupon ? 'a' : 'no'} coupon`
}

/**
 * What is wrong with stopped visits, once everything that was to be done is done: each is moved, given back with its coupon, or waits
 * and was told, and its money is where it belongs.
 * @param of only these doctors' visits.
 */
export const fateFaults = async (store: Store, of?: readonly string[]): Promise<string[]> => {
  const all = (await everything(store, appointments)).filter(({ doctorId }) => !of || of.includes(doctorId))
  const stopped = all.filter(({ clinicStopped }) => clinicStopped)
  const faults = await Promise.all(
    stopped.map(async (visit) => {
      const order = await store.get(orders, orderOf(visit))
      const found = [
        visit.choice ? null : 'has no choice',
        moneyFault(visit, order),
        await placeFault(store, visit),
        await tellingFault(store, visit),
        await couponFault(store, visit),
      ]
      return found.filter(Boolean).map((fault) => `${visit.id} (${visit.choice}) ${fault}`)
    }),
  )
  return faults.flat()
}
