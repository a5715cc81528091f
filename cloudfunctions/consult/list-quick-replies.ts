import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { repliesOf } from './quick-replies'

export const listQuickReplies = operation(consultStaff.listQuickReplies, async ({ caller, store }) => ({
  replies: [...(await repliesOf(store, caller.doctorId ?? ''))],
}))
