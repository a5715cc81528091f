import type { PostKind } from '@xinglin/types/community'
import { communityTalk } from '@xinglin/types/community-talk'
import { type Call, operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { aliasName } from './aliases'
import type { CheckedText } from './checker/check-text'
import { type Member, type Post, boards, posts, questionTimes } from './collections'
import { helpFor } from './help'
import { aliasKeyOf, writerFor } from './member'
import { NOTHING, linksIn } from './usage'
import { postViews } from './view'
import { type Identity, type Writing, bookAndTake, callPeople, checkedWords, namedIdentity, newEntry } from './writing'

interface Words {
  title: string
  text: string
  steps: { when: string; text: string }[]
}

interface Input extends Words {
  boardId: string
  kind: PostKind
  gatheringId?: string | undefined
  anonymous: boolean
  uploadIds: string[]
}

type Posting = Call<Input, unknown>

export const wordsIn = ({ title, text, steps }: Words) => [
  title,
  text,
  ...steps.flatMap((step) => [step.when, step.text]),
]

/** Where it goes: on a board, or to a gathering that takes questions. */
const placeFor = async ({ input, store, now }: Posting) => {
  const { boardId, gatheringId, kind } = input
  if (kind !== 'question' && !gatheringId) {
    if (!(await store.get(boards, boardId))) throw new Refusal('NOT_FOUND')
    return { boardId, kind, gatheringId: null }
  }
  const time = gatheringId ? await store.get(questionTimes, gatheringId) : null
  if (!time) throw new Refusal('NOT_FOUND')
  if (time.until <= now) throw new Refusal('QUESTIONS_CLOSED')
  return { boardId: time.boardId, kind: 'question' as const, gatheringId: time.id }
}

/** Staff answer for the hospital under their names. */
const identityIn = (
  { input, services, caller }: Pick<Posting, 'input' | 'services' | 'caller'>,
  postId: string,
  member: Member,
): Identity => {
  if (!input.anonymous) return namedIdentity(member)
  if (member.staff) throw new Refusal('FORBIDDEN')
  const aliasKey = aliasKeyOf(services.vault, postId, caller.accountId)
  return { memberId: null, name: aliasName(0), aliasKey, staff: null }
}

const beginning = ({ createdAt }: Pick<Post, 'createdAt'>) => ({
  ...{ comments: 0, saves: 0, staffAnswers: 0, firstAnswerAt: null, firstStaffAt: null, activeAt: createdAt },
  ...{ pinned: false, featured: false, idea: null, shelf: null, lonely: null, waiting: null, shownKind: null },
})

interface Ids {
  id: string
  authorshipId: string
}

const write = async (
  call: Posting & Writing,
  { id, authorshipId }: Ids,
  member: Stored<Member>,
  checked: CheckedText,
) => {
  const { input, store } = call
  const place = await placeFor(call)
  const identity = identityIn(call, id, member)
  const { title, text, uploadIds } = input
  const steps = place.kind === 'story' ? input.steps : []
  const usage = { ...NOTHING, posts: 1, pictures: uploadIds.length, links: linksIn(wordsIn(input).join('\n')) }
  const pictures = await bookAndTake(call, member, { kind: 'post', id, authorshipId, uploadIds, usage })
  const entry = newEntry(call, { id, boardId: place.boardId, identity, text, pictures, checked })
  const aliases = identity.aliasKey ? [identity.aliasKey] : []
  await store.insert(posts, { ...entry, ...place, title, steps, aliases, ...beginning(entry) })
  return (await store.get(posts, id)) as Stored<Post>
}

export const post = operation(communityTalk.post, async (call) => {
  const { input, store, now, newId, repeated } = call
  const ids = { id: newId('post'), authorshipId: newId('authorship') }
  const before = repeated ? await store.get(posts, ids.id) : null
  const member = before ? null : await writerFor(call)
  const checked = checkedWords(wordsIn(input), { staff: before?.staff ?? member?.staff ?? null })
  const entry = before ?? (await write(call, ids, member as Stored<Member>, checked))
  await callPeople(store, { kind: 'post', entry }, checked, now)
  const [view] = await postViews(call, [entry])
  return { ...(view as NonNullable<typeof view>), help: helpFor(checked.crisis) }
})
