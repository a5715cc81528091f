import type { IdeaState, PostKind, Profession } from '@xinglin/types/community'

/** Who answers on a board: a persona of the demo (`doctor-shen`, `adviser-song`), as the board lists him. */
export interface DemoStaff {
  persona: string
  profession: Profession
  title: string
}

export interface DemoAnswer {
  /** A nickname, `?` and a name for who writes anonymously, or `@` and a persona. */
  by: string
  /** Hours after the post. */
  after: number
  text: string
}

export interface DemoThread {
  by: string
  kind?: Exclude<PostKind, 'question'>
  daysAgo: number
  title: string
  text: string
  steps?: { when: string; text: string }[]
  likes: number
  featured?: boolean
  idea?: { state: IdeaState; words: string }
  /** A week of readings, drawn as a picture. */
  chart?: readonly number[]
  answers: DemoAnswer[]
}

export interface DemoBoard {
  id: string
  name: string
  about: string
  illnesses: string[]
  rules: string[]
  staff: DemoStaff[]
  /** The pinned guide, by the first of the staff. */
  guide: { title: string; text: string }
  threads: DemoThread[]
}
