import type { Health } from '@xinglin/types/community-staff'
import { toMs } from '../kernel/time'
import type { Board, Post } from './collections'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

const minutesToAnswer = ({ shownAt, firstAnswerAt }: Post) =>
  shownAt && firstAnswerAt ? [Math.max(0, Math.round((toMs(firstAnswerAt) - toMs(shownAt)) / 60_000))] : []

/** What somebody of the staff should answer. */
const isQuestion = ({ kind, staff }: Post) => kind === 'post' && !staff

/** How the posts of some days fared: what was said under them, how soon, and how many of the patients' staff answered. */
export const healthOf = ({ id: boardId, name: boardName }: Board, posts: readonly Post[]): Health => {
  const asked = posts.filter(isQuestion)
  const answered = asked.filter(({ staffAnswers }) => staffAnswers > 0)
  return {
    ...{ boardId, boardName, posts: posts.length, comments: sum(posts.map(({ comments }) => comments)) },
    answers: sum(posts.map(({ staffAnswers }) => staffAnswers)),
    firstAnswerMinutes: middle(posts.flatMap(minutesToAnswer)),
    staffPercent: asked.length ? Math.round((100 * answered.length) / asked.length) : null,
    unanswered: posts.filter(({ waiting }) => waiting !== null).length,
  }
}
