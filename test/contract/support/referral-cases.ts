import type { Case } from './case'
import type { OperationName } from './operations'
import type { World } from './world'

type ReferralCases = Record<Extract<OperationName, `referral.${string}`>, Case>

const wish = ({ ids }: World) => ({
  appointmentId: ids.begun,
  departmentId: 'dcard',
  doctorId: 'doc3',
  reason: '心悸待查',
})
const ofDoctor = ({ ids }: World) => ({ referralId: ids.referrals.toDoctor })
const ofDepartment = ({ ids }: World) => ({ referralId: ids.referrals.toDepartment })

export const referralCases: ReferralCases = {
  'referral.refer': { input: wish, other: (world) => ({ ...wish(world), urgency: 'urgent' }) },
  'referral.listMade': { input: () => ({}) },
  'referral.listReferrals': { input: () => ({}) },
  'referral.getReferral': { input: ofDoctor },
  'referral.accept': {
    input: (world) => ({ ...ofDoctor(world), slotId: world.clinics.second.slotAt('09:15') }),
    other: (world) => ({ ...ofDoctor(world), slotId: world.clinics.second.slotAt('09:45') }),
  },
  'referral.decline': { input: ofDoctor, other: ofDepartment },
}

export const referralHints = ({ ids }: World) => ({ referralId: Object.values(ids.referrals) })
