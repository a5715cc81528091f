import { consultStaff } from '@xinglin/types/consult-staff'
import { findDoctor } from '../directory/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Consult, consults } from './collections'
import { isLate } from './clock'
import { consultTaken } from './events'
import { partyOf } from './new-consult'
import { ringOn } from './ring'
import { moveAndSay } from './say'
import { consultView } from './view'

const ringsWith = (consult: Consult, doctorId: string, now: string) => {
  const { state, ring } = consult
  return state === 'paid' && ring?.doctorId === doctorId && ring.until > now && !isLate(consult, now)
}

/** He is in charge from here on; the clock goes on until his first word. */
export const takeRing = operation(consultStaff.takeRing, async ({ input, caller, store, now, newId, errors }) => {
  const { consultId } = input
  const doctor = await findDoctor(store, caller.doctorId ?? '')
  if (!doctor) throw errors.NOT_FOUND()
  const party = partyOf(doctor)
  const taken = await moveAndSay(
    store,
    { consultId, key: newId('take'), text: () => `${party.departmentName}${party.name}医生接了您的急诊` },
    (consult) => {
      if (!ringsWith(consult, doctor.id, now)) return null
      const facts = [consultTaken.of(consultId, now, { consultId })]
      return { changes: { state: 'waiting', doctorId: doctor.id, doctor: party, ring: null }, facts }
    },
    now,
  )
  if (!taken) throw errors.RING_OVER()
  return consultView(store, taken.consult, caller, now)
})

/** Until it rings with him no more: what somebody else wrote meanwhile is no reason to let it ring out his minute. */
const passOn = async (store: Store, consultId: string, doctorId: string, now: string): Promise<void> => {
  const consult = await store.get(consults, consultId)
  if (!consult || !ringsWith(consult, doctorId, now)) return
  if (!(await ringOn(store, consult, now))) await passOn(store, consultId, doctorId, now)
}

export const passRing = operation(consultStaff.passRing, async ({ input, caller, store, now }) => {
  await passOn(store, input.consultId, caller.doctorId ?? '', now)
  return { done: true as const }
})
