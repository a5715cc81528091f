import { consultStaff } from '@xinglin/types/consult-staff'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { topicOf } from '../kernel/pulse'
import { consults, practices } from './collections'
import { inboxOf, ringsOf, rowsOf } from './inbox'

/** Heard of by the practice, which every move stirs, and by each consult in the list. */
export const getInbox = operation(consultStaff.getInbox, async (call) => {
  const { caller, store } = call
  const doctorId = caller.doctorId ?? ''
  const known = await inboxOf(store, doctorId)
  return live(call, {
    of: `inbox:${doctorId}`,
    topics: [topicOf(practices, doctorId), ...known.map(({ id }) => topicOf(consults, id))],
    look: async (now) => ({
      rings: await ringsOf(store, doctorId, now),
      rows: await rowsOf(store, await inboxOf(store, doctorId), now),
    }),
  })
})
