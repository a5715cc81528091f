import type { Board, Post } from '@xinglin/types/community'

export interface PostPage {
  posts: Post[]
  nextCursor: string | null
}

/** The same post may come again on the next page while people talk in it: it stands where it came first. */
export function onceEach(pages: readonly PostPage[]): Post[] {
  const seen = new Map<string, Post>()
  for (const post of pages.flatMap(({ posts }) => posts)) if (!seen.has(post.id)) seen.set(post.id, post)
  return [...seen.values()]
}

/** Boards that have the word in their name, their illnesses or what they are about; all for no word. */
export const matching = (boards: readonly Board[], word: string): readonly Board[] =>
  boards.filter(({ name, about, illnesses }) => [name, about, ...illnesses].some((each) => each.includes(word.trim())))

const MOST = 4

/** Those one follows; before any, those where most is said. */
export const chosenBoards = (boards: readonly Board[]) => {
  const followed = boards.filter((board) => board.followed)
  return {
    title: followed.length ? '我的版块' : '常去的版块',
    boards: (followed.length ? followed : boards).slice(0, MOST),
  }
}
