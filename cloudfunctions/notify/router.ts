import { listMessages } from './list-messages'
import { markRead } from './mark-read'

export const notifyRouter = { listMessages, markRead }
