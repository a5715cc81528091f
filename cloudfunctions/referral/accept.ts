import { referral as contract } from '@xinglin/types/referral'
import { type Appointment, confirm, findAppointment, holdGreen, letGo, visitorOf } from '../booking/public'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Referral, referrals } from './collections'
import { placesFor, wishOf } from './places'
import { stateOf } from './rules'
import { referralView, visitOf } from './view'

/** What the other doctor reads in his list; why is in the summary. The patient's needs come along. */
const visitFor = async (store: Store, { from, madeAtAppointmentId }: Referral) => ({
  visitType: 'first' as const,
  needs: (await findAppointment(store, madeAtAppointmentId))?.needs ?? [],
  reason: `由${from.departmentName}${from.doctorName ?? ''}医生转诊`,
})

/** The referral's own write decides who of two has chosen; true for whoever is written there. */
const choose = async (store: Store, { id, appointmentId: before }: Referral, appointmentId: string) => {
  const still = { declinedAt: null, appointmentId: before }
  if (await store.updateIf(referrals, id, still, { set: { appointmentId } })) return true
  return (await store.get(referrals, id))?.appointmentId === appointmentId
}

/** Holds the place, then chooses, then books. Who finds it chosen by another gives the place back. */
export const accept = operation(contract.accept, async (call) => {
  const { input, store, now, newId, repeated, errors } = call
  const { referralId, slotId } = input
  const appointmentId = newId('apt')
  const found = await store.get(referrals, referralId)
  if (!found) throw errors.NOT_FOUND()
  const visitor = visitorOf(call, 0)
  const answer = (visit: Appointment) => ({
    ...referralView({ ...found, appointmentId }, visit, now),
    ...{ patientId: visitor.patient.id, appointmentId },
  })
  const known = repeated ? await findAppointment(store, appointmentId) : null
  if (known) return answer(known)

  const order = { appointmentId, slotId, visitor, payment: 'counter' as const, visit: await visitFor(store, found) }
  const refuse = async () => {
    await letGo(store, order, now)
    const last = (await store.get(referrals, referralId)) ?? found
    return errors.NOT_OPEN({ data: { state: stateOf(last, await visitOf(store, last), now) } })
  }
  const state = stateOf(found, await visitOf(store, found), now)
  if (state !== 'made' && found.appointmentId !== appointmentId) throw await refuse()
  const slot = await holdGreen(store, order, wishOf(found), now).catch(async (refused: unknown) => {
    if (!(refused instanceof Refusal) || refused.code !== 'PLACE_GONE') throw refused
    throw errors.PLACE_GONE({ data: { places: await placesFor(store, found, now) } })
  })
  if (!(await choose(store, found, appointmentId))) throw await refuse()
  return answer(await confirm(store, order, slot, now))
})
