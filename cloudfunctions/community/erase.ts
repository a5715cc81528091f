import type { Store, Stored } from '../kernel/store'
import { type Member, members, postMarks } from './collections'
import { authorships } from './count-collections'
import { type Erasing, allComments, eraseEntry } from './erase-entry'
import { flagRecount } from './flags'
import { setFollowing } from './follow-board'
import { likedBy, setLike } from './likes'
import { ownerKeyOf } from './member'

const BATCH = 50

/** Entry by entry; an authorship goes when its entry has gone. */
export const eraseWritten = async (owner: string, erasing: Erasing): Promise<void> => {
  const { store } = erasing
  for (;;) {
    const rows = await store.find(authorships, { owner }, { limit: BATCH })
    for (const { id, entry } of rows) {
      await eraseEntry(entry.id, erasing)
      await store.remove(authorships, id)
    }
    if (rows.length < BATCH) return
  }
}

/** Whatever he liked lies in a thread of which he has a mark. */
const unlike = async (store: Store, memberId: string, postId: string, now: string) => {
  const ids = [postId, ...(await allComments(store, postId)).map(({ id }) => id)]
  for (const id of await likedBy(store, memberId, ids)) {
    await setLike(store, id, memberId, false)
    await flagRecount(store, id, now)
  }
}

const eraseMarks = async (memberId: string, { store, now }: Erasing): Promise<void> => {
  for (;;) {
    const rows = await store.find(postMarks, { memberId }, { limit: BATCH })
    for (const { id, postId, savedBy } of rows) {
      await unlike(store, memberId, postId, now)
      await store.remove(postMarks, id)
      if (savedBy) await flagRecount(store, postId, now)
    }
    if (rows.length < BATCH) return
  }
}

const EMPTY = {
  ...{ accountId: '', name: '', nameWish: null, staff: null, boardIds: [], blocks: [], articles: false, dueAt: null },
  deeds: { read: 0, answers: 0, liked: 0, days: 0, hidden: 0 },
}

/**
 * All that somebody who left made here goes, and runs again from where it was cut off (个人信息保护法 第47条). What moderators imposed on him stays
 * under his keyed hash: coming back does not lift it.
 */
export const eraseMember = async (member: Stored<Member>, erasing: Erasing): Promise<void> => {
  const { id, accountId, boardIds, leftAt } = member
  const { store, vault, now } = erasing
  await eraseWritten(ownerKeyOf(vault, accountId), erasing)
  await eraseMarks(id, erasing)
  for (const boardId of boardIds) await setFollowing(store, id, boardId, false, now)
  await store.updateIf(members, id, { leftAt }, { set: EMPTY })
}
