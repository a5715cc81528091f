import type { Store } from '../kernel/store'
import { type Board, type Member, boards, comments, members, posts } from './collections'

export { LOVED, entryLeft, entryShown, memberLeft, storyLoved } from './events'
export { memberFor, memberIdOf } from './member'
export { checkText } from './checker/check-text'
export { takeQuestions } from './question-time'
export { staffMarkOf } from './staff-mark'
export { levelOf } from './trust'
export type { Board, Member } from './collections'

export const findBoard = (store: Store, id: string): Promise<Board | null> => store.get(boards, id)

export const allBoards = (store: Store) => store.find(boards, {}, { limit: 1000 })

/** Null for who has not joined, or has left. */
export const findMember = async (store: Store, memberId: string): Promise<Member | null> => {
  const member = await store.get(members, memberId)
  return member && !member.leftAt ? member : null
}

/** The names under which members are known here; who has left has none. */
export const namesOf = async (store: Store, memberIds: readonly string[]) => {
  const found = await store.getMany(members, [...new Set(memberIds)])
  return new Map(found.filter(({ leftAt }) => !leftAt).map(({ id, name, staff }) => [id, staff?.name ?? name]))
}

/** Where his letters go; null once he has left. */
export const accountOf = async (store: Store, memberId: string) =>
  (await findMember(store, memberId))?.accountId ?? null

export const findPost = (store: Store, id: string) => store.get(posts, id)

export const findComment = (store: Store, id: string) => store.get(comments, id)

/** A question that was put to a gathering, as others see it; null when they do not. */
export const shownQuestion = async (store: Store, gatheringId: string, postId: string) => {
  const question = await store.get(posts, postId)
  const isThere = question?.gatheringId === gatheringId && question.shownKind === 'question'
  return isThere ? { postId, text: question.title || question.text, by: question.name } : null
}

/** Members who asked to be sent articles, by id, after one. */
export const readersAfter = (store: Store, after: string | null, limit: number): Promise<Member[]> =>
  store.find(members, { articles: true, leftAt: null }, { limit, ...(after && { after: { value: after, id: after } }) })
