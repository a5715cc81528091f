import { addEvidence } from './add-evidence'
import { askAgain } from './ask-again'
import { callRouter } from './call-router'
import { cancel } from './cancel'
import { confirmReception } from './confirm-reception'
import { draft } from './draft'
import { end } from './end'
import { getInbox } from './get-inbox'
import { getPractice } from './get-practice'
import { getTerms } from './get-terms'
import { handOver } from './hand-over'
import { holdUp } from './hold-up'
import { listConsultants } from './list-consultants'
import { listConsults } from './list-consults'
import { listDuties } from './list-duties'
import { listEnded } from './list-ended'
import { listPastVisits } from './list-past-visits'
import { rate } from './rate'
import { recordingRouter } from './recording-router'
import { referOffline } from './refer-offline'
import { removeDuty } from './remove-duty'
import { removeEvidence } from './remove-evidence'
import { saveDuty } from './save-duty'
import { saveIntake } from './save-intake'
import { savePractice } from './save-practice'
import { start } from './start'
import { submit } from './submit'
import { passRing, takeRing } from './take-ring'
import { talkRouter } from './talk-router'
import { wordsRouter } from './words-router'

/** What the others of this folder make is in routers of their own. */
export const consultRouter = {
  ...callRouter,
  ...recordingRouter,
  ...talkRouter,
  ...wordsRouter,
  addEvidence,
  askAgain,
  cancel,
  confirmReception,
  draft,
  end,
  getInbox,
  getPractice,
  getTerms,
  handOver,
  holdUp,
  listConsultants,
  listConsults,
  listDuties,
  listEnded,
  listPastVisits,
  rate,
  referOffline,
  removeDuty,
  removeEvidence,
  saveDuty,
  saveIntake,
  savePractice,
  start,
  submit,
  passRing,
  takeRing,
}
