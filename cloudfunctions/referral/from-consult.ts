import { findConsult, referralIdOf } from '../consult/public'
import { accountsOfDoctor } from '../identity/public'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { referrals } from './collections'
import { referralMade } from './events'
import { endOf, lastDay } from './rules'

/** A doctor sent him from a consult to the hospital: the way there is a referral like any other, one a consult. Safe to repeat. */
export const referFromConsult = async (store: Store, consultId: string, now: string) => {
  const consult = await findConsult(store, consultId)
  if (!consult?.referral || !consult.doctor || !consult.doctorId) return
  const { patientId, patientAccountId, patientName, doctorId, doctor, endNote: reason, referral } = consult
  const id = referralIdOf(consultId)
  const { departmentId, departmentName, urgency } = referral
  const until = lastDay(urgency, undefined, dayOf(now))
  const [madeBy = ''] = await accountsOfDoctor(store, doctorId)
  await store.insert(referrals, {
    ...{ id, patientId, patientAccountId, patientName, madeAtAppointmentId: consultId, madeBy, madeIn: consultId },
    ...{ fromDoctorId: doctorId, urgency, reason, madeAt: now, until },
    from: {
      ...{ departmentId: doctor.departmentId, departmentName: doctor.departmentName },
      ...{ doctorId, doctorName: doctor.name },
    },
    to: { departmentId, departmentName, doctorId: null, doctorName: null },
    ...{ appointmentId: null, declinedAt: null, declinedWhy: '', dueAt: endOf(until) },
    outbox: [referralMade.of(id, now, { referralId: id })],
    outboxAt: now,
  })
}
