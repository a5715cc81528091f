import { acceptGrant } from './accept-grant'
import { activateStaff } from './activate-staff'
import { addPatient } from './add-patient'
import { changePatientPhone } from './change-patient-phone'
import { getInvitation } from './get-invitation'
import { getMe } from './get-me'
import { inviteGrant } from './invite-grant'
import { inviteStaff } from './invite-staff'
import { listGrantUses } from './list-grant-uses'
import { listGrants } from './list-grants'
import { listPatients } from './list-patients'
import { listPersonas } from './list-personas'
import { removePatient } from './remove-patient'
import { revokeGrant } from './revoke-grant'
import { signInAlipay } from './sign-in-alipay'
import { signInDemo } from './sign-in-demo'
import { signInWechat } from './sign-in-wechat'

export const identityRouter = {
  signInDemo,
  listPersonas,
  signInWechat,
  signInAlipay,
  getMe,
  listPatients,
  addPatient,
  changePatientPhone,
  removePatient,
  inviteGrant,
  getInvitation,
  acceptGrant,
  revokeGrant,
  listGrants,
  listGrantUses,
  inviteStaff,
  activateStaff,
}
