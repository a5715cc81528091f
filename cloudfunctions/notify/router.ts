import { claimCallTask } from './claim-call-task'
import { finishCallTask } from './finish-call-task'
import { listCallTasks } from './list-call-tasks'
import { listDeliveries } from './list-deliveries'
import { listGrants } from './list-grants'
import { listMessageTemplates } from './list-message-templates'
import { listMessages } from './list-messages'
import { markRead } from './mark-read'
import { recordGrants } from './record-grants'

export const notifyRouter = {
  listMessages,
  markRead,
  listGrants,
  recordGrants,
  listDeliveries,
  listMessageTemplates,
  listCallTasks,
  claimCallTask,
  finishCallTask,
}
