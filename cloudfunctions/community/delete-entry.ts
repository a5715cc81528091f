import { communityTalk } from '@xinglin/types/community-talk'
import { type Call, operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { closeIfIdle } from './case'
import { findEntry } from './entry'
import { moveEntry } from './move'
import { ownEntry } from './see'

/** From now on nobody sees it; its words, pictures and what hangs on it go by themselves. */
export const removeEntry = async (store: Store, entryId: string, now: string): Promise<void> => {
  for (;;) {
    const found = await findEntry(store, entryId)
    if (!found || found.entry.state === 'deleted') break
    if (await moveEntry(store, found, 'deleted', { now, remarks: [] })) break
  }
  await closeIfIdle(store, entryId)
}

/** Whoever wrote it may delete it, and once more without an error. */
const isAuthor = async ({ store, caller }: Call<unknown, unknown>, entryId: string) =>
  (await findEntry(store, entryId))?.entry.author === caller.accountId

export const deleteEntry = operation(communityTalk.deleteEntry, async (call) => {
  const { input, store, now } = call
  if (!(await isAuthor(call, input.entryId))) await ownEntry(call, input.entryId)
  await removeEntry(store, input.entryId, now)
  return { done: true as const }
})
