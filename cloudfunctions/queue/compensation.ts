import { grantCoupon } from '../billing/public'
import { type Appointment, findAppointment } from '../booking/public'
import { recordIdsOf } from '../identity/public'
import type { Store } from '../kernel/store'
import { amends } from './collections'
import { COUPON_DAYS, COUPON_FEN } from './rules'

/** A coupon, and priority next time; both under ids made from the visit, so that it happens once however often it is told. */
export const compensate = async (store: Store, appointmentId: string, now: string): Promise<Appointment | null> => {
  const appointment = await findAppointment(store, appointmentId)
  if (!appointment) return null
  const accountId = appointment.patientAccountId || appointment.bookedBy
  const gift = { title: '候诊致歉券', amountFen: COUPON_FEN, days: COUPON_DAYS }
  if (accountId) await grantCoupon(store, { id: `cpn-wait-${appointmentId}`, accountId, ...gift }, now)
  const { patientId } = appointment
  await store.insert(amends, { id: `amends-${appointmentId}`, patientId, since: now, usedFor: null })
  return appointment
}

/** Takes what is owed to a patient for this visit, if anything is. Taking it again for the same visit is no error. */
export const takeAmends = async (store: Store, { id, patientId }: Appointment): Promise<boolean> => {
  const mine = { patientId: { $in: [...(await recordIdsOf(store, patientId))] } }
  const owed = (await store.find(amends, mine)).filter((each) => each.id !== `amends-${id}`)
  if (owed.some(({ usedFor }) => usedFor === id)) return true
  for (const each of owed.filter(({ usedFor }) => usedFor === null)) {
    if (await store.updateIf(amends, each.id, { usedFor: null }, { set: { usedFor: id } })) return true
  }
  return false
}
