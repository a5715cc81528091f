import { type DueWork, dueWork } from '../kernel/jobs'
import { uploads } from './collections'

/** After an hour nothing is left of an upload: what nobody took, and what came once more after it was taken. */
export const attachmentDue: DueWork[] = [
  dueWork(uploads, async ({ id }, { store, doors }) => {
    await doors.remove(id)
    await store.remove(uploads, id)
  }),
]
