import type { SubjectResolver } from '../kernel/caller'
import { referrals } from './collections'

export const referralSubject: SubjectResolver = async (store, id) => {
  const referral = await store.get(referrals, id)
  return referral && { patientId: referral.patientId, doctorId: referral.fromDoctorId }
}
