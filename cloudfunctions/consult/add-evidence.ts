import { consult } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { consultFor, editDraft } from './edit'
import { checkRoom, evidenceFrom, withEvidence } from './evidence'
import { consultView } from './view'

/** The file is taken first, then the draft's write says that it is his evidence. */
export const addEvidence = operation(consult.addEvidence, async (call) => {
  const { input, caller, store, now, newId } = call
  const id = newId('evi')
  const before = await consultFor(store, input.consultId, 'edit', now)
  if (before.evidence.some((each) => each.id === id)) return consultView(store, before, caller, now)
  checkRoom(before)
  const one = { ...(await evidenceFrom(call, input.evidence)), id }
  const added = await editDraft(store, before.id, (draft) => ({ evidence: withEvidence(draft, one) }), now)
  return consultView(store, added, caller, now)
})
