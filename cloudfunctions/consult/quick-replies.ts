import type { Store } from '../kernel/store'
import { type QuickReplies, quickReplies } from './collections'
import knowledge from './knowledge/quick-replies.json'

type Reply = QuickReplies['replies'][number]

const GENERAL: readonly Reply[] = knowledge.replies.map((text, n) => ({ id: `general-${n + 1}`, text }))

/** A doctor's own list; until he changes something, the general ones. */
export const repliesOf = async (store: Store, doctorId: string): Promise<readonly Reply[]> =>
  (await store.get(quickReplies, doctorId))?.replies ?? GENERAL

/** Writes what follows from the list as it is; when somebody was faster, from what he left. Null: nothing to write. */
export const changeReplies = async (
  store: Store,
  doctorId: string,
  change: (replies: readonly Reply[]) => Reply[] | null,
): Promise<void> => {
  await store.insert(quickReplies, { id: doctorId, replies: [...GENERAL] })
  const list = await store.get(quickReplies, doctorId)
  const replies = list && change(list.replies)
  if (!replies) return
  const changed = await store.updateIf(quickReplies, doctorId, { version: list.version }, { set: { replies } })
  if (!changed) await changeReplies(store, doctorId, change)
}
