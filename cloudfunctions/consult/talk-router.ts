import { getThread } from './get-thread'
import { listLooks } from './list-looks'
import { listMessages } from './list-messages'
import { markRead } from './mark-read'
import { openAttachment } from './open-attachment'
import { send } from './send'

export const talkRouter = { getThread, listMessages, send, markRead, openAttachment, listLooks }
