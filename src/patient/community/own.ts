import type { Comment, Post } from '@xinglin/types/community'

/** Whether its author may change it now. */
export const mayEdit = ({ mine, editableUntil }: Post | Comment, now: number): boolean =>
  mine && editableUntil !== null && Date.parse(editableUntil) > now

type Liked = Pick<Post | Comment, 'likes' | 'liked'>

export interface Answered extends Liked {
  /** What the entry said then: counted a moment later, it takes over again. */
  then: number
}

/** Until the hospital has counted, what it answered to the tap. */
export const likesOf = (entry: Liked, answered: Answered | null): Liked =>
  answered && answered.then === entry.likes ? answered : entry
