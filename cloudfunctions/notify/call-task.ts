import type { CallTask as Shown } from '@xinglin/types/notify'
import type { CallTask } from './collections'

/** Name, number and words only for whoever took the task. */
export const shown = (task: CallTask, accountId: string): Shown => {
  const { id, kind, title, state, outcome, createdAt, doneAt } = task
  const mine = task.claimedBy === accountId
  const { patientName, phone, words } = mine ? task : { patientName: '', phone: '', words: '' }
  return { id, kind, title, state, mine, patientName, phone, words, outcome, createdAt, doneAt }
}
