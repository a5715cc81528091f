import { consult } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { consults } from './collections'
import { editDraft } from './edit'
import { consultView } from './view'

export const removeEvidence = operation(consult.removeEvidence, async ({ input, caller, store, now, services }) => {
  const { consultId, evidenceId } = input
  const before = await store.get(consults, consultId)
  const without = await editDraft(
    store,
    consultId,
    ({ evidence }) => ({ evidence: evidence.filter(({ id }) => id !== evidenceId) }),
    now,
  )
  const removed = before?.evidence.find(({ id }) => id === evidenceId)
  if (removed?.attachment) await services.files.remove(removed.attachment.fileId)
  return consultView(store, without, caller, now)
})
