import { dueWork } from '../kernel/jobs'
import { queues, reminders } from './collections'
import { tendClinic } from './closing'
import { tendReminder } from './reminders'

/** What queue does at its time: reminds, and ends clinics. */
export const queueDue = [dueWork(reminders, tendReminder), dueWork(queues, tendClinic)]
