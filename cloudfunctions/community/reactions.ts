import { on } from '../kernel/events'
import { entryShown } from './events'
import { tellThread } from './letters'
import { communityStaffReactions } from './staff-reactions'

/** What community does about what it announces itself. */
export const communityReactions = [
  on(entryShown, async ({ entryId, kind }, context) => {
    if (kind === 'comment') await tellThread(entryId, context)
  }),
  ...communityStaffReactions,
]
