import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { grantUses, grants } from './collections'

/**
 * Writes down that a relative used a grant, for the patient to see. What is asked again within the minute counts once.
 * @param what tells two uses of one operation apart.
 */
export const recordUse = async (store: Store, grantId: string, operation: string, what: string, now: string) => {
  const id = digest(grantId, operation, what, now.slice(0, 16))
  const isNew = await store.insert(grantUses, { id, grantId, at: now, action: operation })
  if (isNew) await store.updateIf(grants, grantId, {}, { inc: { uses: 1 }, set: { lastUsedAt: now } })
}

/** The same for looking through a list, which an open page repeats: once an hour. */
export const recordLook = (store: Store, grantId: string, operation: string, now: string) =>
  recordUse(store, grantId, operation, '', `${now.slice(0, 13)}:00:00.000Z`)
