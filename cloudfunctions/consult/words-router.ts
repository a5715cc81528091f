import { checkReply } from './check-reply'
import { draftNote } from './draft-note'
import { givePlan } from './give-plan'
import { listDecisionAids } from './list-decision-aids'
import { listQuickReplies } from './list-quick-replies'
import { removeQuickReply } from './remove-quick-reply'
import { saveQuickReply } from './save-quick-reply'
import { signNote } from './sign-note'

export const wordsRouter = {
  checkReply,
  listQuickReplies,
  saveQuickReply,
  removeQuickReply,
  listDecisionAids,
  givePlan,
  draftNote,
  signNote,
}
