import { closeOrder } from '../billing/public'
import type { ReactionContext } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Consult, consults } from './collections'

/** Long enough for a command that was cut short to find its own work. */
const REMOVED_AFTER_MINUTES = 10

/** Gives up a draft: what he wrote is gone at once, its files and what is left of it soon. Null when it changed meanwhile. */
export const dropDraft = async (store: Store, draft: Stored<Consult>, now: string): Promise<Stored<Consult> | null> => {
  const over = { state: 'refunded' as const, endReason: 'cancelled' as const, endedAt: now }
  const nothing = { intake: null, guardian: null, alarm: null, dueAt: addMinutes(now, REMOVED_AFTER_MINUTES) }
  const dropped = await store.updateIf(
    consults,
    draft.id,
    { version: draft.version, state: 'drafted' },
    { set: { ...over, ...nothing } },
  )
  if (dropped?.orderId) await closeOrder({ store, now }, dropped.orderId)
  return dropped
}

/** Given up before it was ever handed in: nobody sees it any more. */
export const isDropped = ({ state, submittedAt }: Pick<Consult, 'state' | 'submittedAt'>) =>
  state === 'refunded' && submittedAt === null

/** Nothing that was handed in is ever removed: records stay 15 years, threads 3 (互联网诊疗监管细则(试行), 地方细则). */
export const removeDropped = async (
  { id, evidence }: Consult,
  { store, files }: Pick<ReactionContext, 'store' | 'files'>,
) => {
  for (const { attachment } of evidence) if (attachment) await files.remove(attachment.fileId)
  await store.remove(consults, id, { state: 'refunded', submittedAt: null })
}
