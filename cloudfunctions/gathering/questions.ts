import { takeQuestions } from '../community/public'
import type { Store } from '../kernel/store'
import type { Gathering } from './collections'

/** Members put questions until it is over; the community takes them. */
export const openQuestions = (store: Store, { id, boardId, endsAt }: Gathering) =>
  takeQuestions(store, { id, boardId, until: endsAt })

export const closeQuestions = (store: Store, { id, boardId }: Gathering, now: string) =>
  takeQuestions(store, { id, boardId, until: now })
