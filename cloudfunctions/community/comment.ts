import { communityTalk } from '@xinglin/types/community-talk'
import { type Call, operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { aliasIn } from './aliases'
import type { CheckedText } from './checker/check-text'
import { type Comment, type Member, type Post, comments } from './collections'
import { helpFor } from './help'
import { aliasKeyOf, writerFor } from './member'
import { seePost } from './see'
import { NOTHING, linksIn } from './usage'
import { commentViews } from './view'
import {
  type Identity,
  type Writing,
  bookAndTake,
  callPeople,
  checkedWords,
  isSameName,
  namedIdentity,
  newEntry,
} from './writing'

interface Input {
  postId: string
  replyTo?: string | undefined
  anonymous: boolean
  text: string
  uploadIds: string[]
}

type Commenting = Call<Input, unknown> & Writing

/** Staff answer for the hospital under their names. */
const identityIn = async (
  { input, store, services, caller }: Commenting,
  post: Post,
  member: Member,
): Promise<Identity> => {
  if (!input.anonymous) return namedIdentity(member)
  if (member.staff) throw new Refusal('FORBIDDEN')
  const aliasKey = aliasKeyOf(services.vault, post.id, caller.accountId)
  return { memberId: null, name: await aliasIn(store, post, aliasKey), aliasKey, staff: null }
}

/** Whom he answers, by the name that stands there. */
const answered = async (store: Store, { replyTo, postId }: Input): Promise<Comment['replyTo']> => {
  if (!replyTo) return null
  const found = await store.get(comments, replyTo)
  if (found?.shelf !== postId) throw new Refusal('POST_GONE')
  return { commentId: found.id, name: found.staff?.name ?? found.name }
}

interface Ids {
  id: string
  authorshipId: string
}

const write = async (call: Commenting, { id, authorshipId }: Ids, member: Stored<Member>, checked: CheckedText) => {
  const { input, store } = call
  const { text, uploadIds, postId } = input
  const post = await seePost(call, postId)
  if (post.state !== 'shown') throw new Refusal('POST_GONE')
  const replyTo = await answered(store, input)
  const usage = { ...NOTHING, comments: 1, pictures: uploadIds.length, links: linksIn(text) }
  const pictures = await bookAndTake(call, member, { kind: 'comment', id, authorshipId, uploadIds, usage })
  const identity = await identityIn(call, post, member)
  const entry = newEntry(call, { id, boardId: post.boardId, identity, text, pictures, checked })
  const place = { postId, replyTo, byOpener: isSameName(identity, post), shelf: null, rank: '' }
  await store.insert(comments, { ...entry, ...place })
  return (await store.get(comments, id)) as Stored<Comment>
}

export const comment = operation(communityTalk.comment, async (call) => {
  const { input, store, now, newId, repeated } = call
  const ids = { id: newId('comment'), authorshipId: newId('authorship') }
  const before = repeated ? await store.get(comments, ids.id) : null
  const member = before ? null : await writerFor(call)
  const checked = checkedWords([input.text], { staff: before?.staff ?? member?.staff ?? null })
  const entry = before ?? (await write(call, ids, member as Stored<Member>, checked))
  await callPeople(store, { kind: 'comment', entry }, checked, now)
  const [view] = await commentViews(call, [entry])
  return { ...(view as NonNullable<typeof view>), help: helpFor(checked.crisis) }
})
