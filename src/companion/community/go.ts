import { open } from '../navigation'

/** The pages of the communities, by what they answer. */
export const go = {
  queue: () => open('/community/queue/index'),
  case: (entryId: string) => open('/community/case/index', { entryId }),
  crises: () => open('/community/crises/index'),
  measures: () => open('/community/measures/index'),
  reveals: () => open('/community/reveals/index'),
  unanswered: () => open('/community/unanswered/index'),
  thread: (postId: string) => open('/community/thread/index', { postId }),
  health: () => open('/community/health/index'),
  boards: () => open('/community/boards/index'),
  board: (query: { boardId?: string } = {}) => open('/community/board/index', query),
  gatherings: () => open('/gathering/home/index'),
  challenges: () => open('/challenge/home/index'),
  articles: () => open('/reading/home/index'),
  ideas: () => open('/community/ideas/index'),
}
