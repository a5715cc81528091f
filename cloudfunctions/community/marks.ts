import type { Store } from '../kernel/store'
import { type PostMark, postMarks } from './collections'
import { flagDeeds } from './flags'
import { markId } from './view'

interface Marking {
  memberId: string
  postId: string
  /** His own thread he hears of from the beginning. */
  mine: boolean
  now: string
}

/** What a member made of a post, begun with the first thing that he does; it counts as read. True when it began now. */
export const markPost = async (store: Store, { memberId, postId, mine, now }: Marking): Promise<boolean> => {
  const begun = await store.insert(postMarks, {
    ...{ id: markId(memberId, postId), memberId, postId, readAt: now },
    ...{ following: mine ? postId : null, savedBy: null, savedAt: null },
  })
  if (begun) await flagDeeds(store, memberId, now)
  return begun
}

export const findMark = (store: Store, memberId: string, postId: string) =>
  store.get(postMarks, markId(memberId, postId))

export const changeMark = (store: Store, memberId: string, postId: string, set: Partial<Omit<PostMark, 'id'>>) =>
  store.updateIf(postMarks, markId(memberId, postId), {}, { set })
