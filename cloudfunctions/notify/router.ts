import { callInstead } from './call-instead'
import { claimCallTask } from './claim-call-task'
import { finishCallTask } from './finish-call-task'
import { listCallTasks } from './list-call-tasks'
import { listDeliveries } from './list-deliveries'
import { listGrants } from './list-grants'
import { listMessageTemplates } from './list-message-templates'
import { listMessages } from './list-messages'
import { listReach } from './list-reach'
import { markRead } from './mark-read'
import { recordGrants } from './record-grants'
import { watchInbox } from './watch-inbox'

export const notifyRouter = {
  listMessages,
  watchInbox,
  markRead,
  listGrants,
  listReach,
  recordGrants,
  listDeliveries,
  callInstead,
  listMessageTemplates,
  listCallTasks,
  claimCallTask,
  finishCallTask,
}
