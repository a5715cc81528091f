import { eventType } from '../kernel/events'

/** The hospital said what becomes of an idea. */
export const ideaAnswered = eventType<{ postId: string }>('community.idea-answered')
