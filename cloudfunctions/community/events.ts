import { eventType } from '../kernel/events'

type OfEntry = { entryId: string; kind: 'post' | 'comment' }

/** Others see it from now on; again after an edit was checked. */
export const entryShown = eventType<OfEntry>('community.entry-shown')
/** Others do not see it any more: edited, hidden, or deleted. */
export const entryLeft = eventType<OfEntry>('community.entry-left')
/** An account left: whatever else is kept of this member is to be erased. */
export const memberLeft = eventType<{ memberId: string }>('community.member-left')
/** How many likes a story needs to be loved. */
export const LOVED = 20
/** A story under its author's own name has as many likes as make an honour (`LOVED`). */
export const storyLoved = eventType<{ postId: string }>('community.story-loved')
