import type { MadeReferral, Referral as ReferralView } from '@xinglin/types/referral'
import { type Appointment, findAppointment, findAppointments } from '../booking/public'
import type { Store } from '../kernel/store'
import type { Referral } from './collections'
import { stateOf } from './rules'

const visitView = ({ id, startsAt, place, doctor }: Appointment) => ({
  ...{ appointmentId: id, startsAt, place, doctorName: doctor.name },
})

export const referralView = (referral: Referral, visit: Appointment | null, now: string): ReferralView => {
  const { id, patientId, patientName, from, to, urgency, madeAt, until } = referral
  const live = visit && visit.status !== 'cancelled' ? visitView(visit) : null
  const state = stateOf(referral, visit, now)
  return { ...{ id, state, patientId, patientName, from, to, urgency, madeAt, until }, visit: live }
}

export const madeView = (referral: Referral, visit: Appointment | null, now: string): MadeReferral => {
  const { reason, declinedWhy } = referral
  return { ...referralView(referral, visit, now), reason, declinedWhy }
}

/** The visit that stands for this one, should the hospital have stopped it and the patient moved. */
const standing = async (store: Store, visit: Appointment | null): Promise<Appointment | null> =>
  visit?.movedTo ? standing(store, await findAppointment(store, visit.movedTo)) : visit

/** The visit that came of it, whatever became of that. */
export const visitOf = async (store: Store, { appointmentId }: Pick<Referral, 'appointmentId'>) =>
  appointmentId ? standing(store, await findAppointment(store, appointmentId)) : null

/** Each with its visit. */
export const withVisits = async <View>(
  store: Store,
  found: readonly Referral[],
  view: (referral: Referral, visit: Appointment | null) => View,
): Promise<View[]> => {
  const visits = await findAppointments(
    store,
    found.flatMap(({ appointmentId }) => appointmentId ?? []),
  )
  return Promise.all(
    found.map(async (each) =>
      view(each, await standing(store, visits.find(({ id }) => id === each.appointmentId) ?? null)),
    ),
  )
}
