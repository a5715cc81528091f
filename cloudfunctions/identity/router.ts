import { acceptGrant } from './accept-grant'
import { activateStaff } from './activate-staff'
import { addPatient } from './add-patient'
import { changePatientPhone } from './change-patient-phone'
import { confirmReception } from './confirm-reception'
import { confirmSecondFactor } from './confirm-second-factor'
import { decideCertificate } from './decide-certificate'
import { enrolSecondFactor } from './enrol-second-factor'
import { getCertificatePicture } from './get-certificate-picture'
import { getInvitation } from './get-invitation'
import { getMe } from './get-me'
import { getReception } from './get-reception'
import { getSecondFactor } from './get-second-factor'
import { giveUpGrant } from './give-up-grant'
import { inviteGrant } from './invite-grant'
import { inviteStaff } from './invite-staff'
import { keepApart } from './keep-apart'
import { lendForCall } from './lend-for-call'
import { listCertificateLooks } from './list-certificate-looks'
import { listCertificates } from './list-certificates'
import { listCertificatesToVerify } from './list-certificates-to-verify'
import { listDuplicates } from './list-duplicates'
import { listGrantUses } from './list-grant-uses'
import { listGrants } from './list-grants'
import { listLikelyPairs } from './list-likely-pairs'
import { listMerges } from './list-merges'
import { listPatients } from './list-patients'
import { listPersonas } from './list-personas'
import { listStaff } from './list-staff'
import { mergePatients } from './merge-patients'
import { removePatient } from './remove-patient'
import { resetSecondFactor } from './reset-second-factor'
import { revokeGrant } from './revoke-grant'
import { signInAlipay } from './sign-in-alipay'
import { signInDemo } from './sign-in-demo'
import { signInWechat } from './sign-in-wechat'
import { submitCertificate } from './submit-certificate'
import { takeForCall } from './take-for-call'
import { undoMerge } from './undo-merge'
import { uploadPart } from './upload-part'
import { withdrawCertificate } from './withdraw-certificate'

export const identityRouter = {
  signInDemo,
  listPersonas,
  signInWechat,
  signInAlipay,
  lendForCall,
  takeForCall,
  getMe,
  listPatients,
  addPatient,
  changePatientPhone,
  removePatient,
  inviteGrant,
  getInvitation,
  acceptGrant,
  revokeGrant,
  giveUpGrant,
  listGrants,
  listGrantUses,
  inviteStaff,
  activateStaff,
  uploadPart,
  submitCertificate,
  withdrawCertificate,
  listCertificates,
  listCertificateLooks,
  getCertificatePicture,
  listCertificatesToVerify,
  decideCertificate,
  getSecondFactor,
  enrolSecondFactor,
  confirmSecondFactor,
  resetSecondFactor,
  listStaff,
  confirmReception,
  getReception,
  listDuplicates,
  listLikelyPairs,
  listMerges,
  mergePatients,
  undoMerge,
  keepApart,
}
