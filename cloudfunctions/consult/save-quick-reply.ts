import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { changeReplies } from './quick-replies'

const MOST = 50

export const saveQuickReply = operation(
  consultStaff.saveQuickReply,
  async ({ input, caller, store, newId, errors }) => {
    const saved = { id: input.id ?? newId('reply'), text: input.text }
    await changeReplies(store, caller.doctorId ?? '', (replies) => {
      if (replies.some(({ id }) => id === saved.id)) return replies.map((each) => (each.id === saved.id ? saved : each))
      if (input.id) throw errors.NOT_FOUND()
      if (replies.length >= MOST) throw errors.TOO_MANY_REPLIES()
      return [...replies, saved]
    })
    return { id: saved.id }
  },
)
