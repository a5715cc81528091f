import { open, replace, to } from '@/patient/navigation'

/** What is known before a post is written. */
export type PostWish = {
  boardId?: string
  kind?: 'post' | 'story' | 'idea'
  /** To change one that is there. */
  postId?: string
}

/** Every page of the communities, by what it answers. */
export const go = {
  home: to.community,
  boards: () => open('/community/boards/index'),
  board: (boardId: string) => open('/community/board/index', { boardId }),
  post: (postId: string) => open('/community/post/index', { postId }),
  /** In place of the form that made it. */
  posted: (postId: string) => replace('/community/post/index', { postId }),
  compose: (wish: PostWish = {}) => open('/community/compose/index', { ...wish }),
  join: () => open('/community/join/index'),
  gatherings: () => open('/gathering/home/index'),
  challenges: () => open('/challenge/home/index'),
  articles: () => open('/reading/home/index'),
  me: () => open('/community/me/index'),
  mine: () => open('/community/mine/index'),
  saved: () => open('/community/mine/index', { saved: 'yes' }),
  blocks: () => open('/community/blocks/index'),
  /** In one board, or in all. */
  search: (boardId = '') => open('/community/search/index', { boardId }),
}
