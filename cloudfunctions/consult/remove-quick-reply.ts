import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { changeReplies } from './quick-replies'

/** Gone already is as good. */
export const removeQuickReply = operation(consultStaff.removeQuickReply, async ({ input, caller, store }) => {
  await changeReplies(store, caller.doctorId ?? '', (replies) => {
    const rest = replies.filter(({ id }) => id !== input.id)
    return rest.length < replies.length ? rest : null
  })
  return { done: true as const }
})
