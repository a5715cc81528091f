import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import type { Store, Stored } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Member, type Post, members } from './collections'
import { changeMark, findMark, markPost } from './marks'
import { findMember } from './member'
import { seePost } from './see'
import { postViews } from './view'

/** Counts a day on which he was here, once. */
const visit = async (store: Store, { id, version, lastDay, deeds }: Stored<Member>, now: string) => {
  const today = dayOf(now)
  if (lastDay === today) return
  const set = { lastDay: today, deeds: { ...deeds, days: deeds.days + 1 } }
  await store.updateIf(members, id, { version, lastDay: { $ne: today } }, { set })
}

/** Opening counts as reading, once; whoever follows a thread hears of it again from here on. */
const read = async (store: Store, { id: memberId }: Member, { id: postId, activeAt }: Post, now: string) => {
  if (await markPost(store, { memberId, postId, mine: false, now })) return null
  const mark = await findMark(store, memberId, postId)
  if (!mark?.following || mark.readAt >= activeAt) return null
  return changeMark(store, memberId, postId, { readAt: now })
}

export const getPost = operation(communityTalk.getPost, async (call) => {
  const { input, caller, store, now } = call
  const [post, member] = await Promise.all([seePost(call, input.postId), findMember(call)])
  if (member) await visit(store, member, now)
  if (member && post.author !== caller.accountId) await read(store, member, post, now)
  const [view] = await postViews(call, [post])
  return view as NonNullable<typeof view>
})
