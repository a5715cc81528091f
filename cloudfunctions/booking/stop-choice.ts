import { grantCoupon } from '../billing/public'
import type { Store, Stored } from '../kernel/store'
import { type Appointment, appointments } from './collections'
import { stoppedRefunded } from './events'
import { endPayment, release } from './pending'
import { endTelling } from './stop-letters'

/** The hospital's word to whom it lets down (A7): 10 yuan. */
export const STOP_COUPON = { title: '停诊致歉券', amountFen: 1000, days: 90 }

/** What a stopped visit that is given back brings: all that was paid, and a coupon. Safe to repeat. */
export const makeGood = async (store: Store, appointment: Appointment, now: string) => {
  const { id, patientAccountId, bookedBy } = appointment
  await release(store, appointment, now)
  await endTelling(store, appointment, now)
  await endPayment(store, appointment, 'clinic-stopped', now)
  await grantCoupon(store, { ...STOP_COUPON, id: `cpn-stop-${id}`, accountId: patientAccountId || bookedBy }, now)
}

/** Gives a stopped visit back, unless it was moved; the visit as it then stands. Safe to repeat. */
export const giveStoppedBack = async (
  store: Store,
  appointmentId: string,
  now: string,
): Promise<Stored<Appointment> | null> => {
  const decided = await store.updateIf(
    appointments,
    appointmentId,
    { choice: 'open' },
    {
      set: { choice: 'refunded', dueAt: null, outboxAt: now },
      push: { outbox: stoppedRefunded.of(appointmentId, now, { appointmentId }) },
    },
  )
  const appointment = decided ?? (await store.get(appointments, appointmentId))
  if (appointment?.choice === 'refunded') await makeGood(store, appointment, now)
  return appointment
}
