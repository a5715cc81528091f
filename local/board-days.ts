import type { BoardDay } from '../cloudfunctions/community/count-collections'
import { clockOf, dayOf } from '../cloudfunctions/kernel/time'

/** Counts a post that is laid, not written, as if its minute had been counted. */
export const countIn = (days: Map<string, BoardDay>, boardId: string, shownAt: string) => {
  const [day, minute] = [dayOf(shownAt), clockOf(shownAt)]
  const id = `${boardId}:${day}`
  const known = days.get(id) ?? { id, boardId, day, posts: 0, minutes: {}, stale: [], dueAt: null }
  const minutes = { ...known.minutes, [minute]: (known.minutes[minute] ?? 0) + 1 }
  days.set(id, { ...known, posts: known.posts + 1, minutes })
}
