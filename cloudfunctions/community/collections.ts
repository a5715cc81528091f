import type { EntryState, IdeaState, PostKind, Remark, StaffMark } from '@xinglin/types/community'
import type { CaseCause, Decision } from '@xinglin/types/community-staff'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

export interface BoardStaff extends StaffMark {
  accountId: string
}

export interface Board {
  id: string
  name: string
  about: string
  illnesses: string[]
  rules: string[]
  guidePostId: string | null
  staff: BoardStaff[]
  /** Counted anew, never added to; those who follow it are kept like those who like an entry. */
  posts: number
  followers: number
  /** When it is to be counted; null while its counts are right. */
  dueAt: string | null
}
export const boards = collection<Board>('boards', { indexes: [{ fields: ['dueAt'], sparse: true }] })

/** Until when questions to a gathering are taken, and on which board; told by whoever plans it. The id is the gathering's. */
export interface QuestionTime {
  id: string
  boardId: string
  until: string
}
export const questionTimes = collection<QuestionTime>('communityQuestionTimes')

/** What earns trust, counted anew from what is there; the caps are in `trust.ts`. */
export interface Deeds {
  read: number
  answers: number
  liked: number
  /** Days on which he was here; added to once a day. */
  days: number
  /** Entries that moderators hid in the last 90 days. */
  hidden: number
}

/** Of whom a member sees nothing: somebody with a name, or an anonymous name in one thread. */
export interface Block {
  id: string
  memberId: string | null
  postId: string | null
  /** In the thread, a keyed hash. */
  aliasKey: string | null
  name: string
  at: string
}

/** An account in the communities. The id is a keyed hash of the account's (`memberIdOf`), so that it tells nobody which. */
export interface Member extends Announcing {
  id: string
  accountId: string
  name: string
  /** The name he wants, while the platform's word on it is out or after it was no. */
  nameWish: { name: string; refused: boolean } | null
  staff: StaffMark | null
  joinedAt: string
  deeds: Deeds
  /** The last day he was here. */
  lastDay: string
  lockedLevel: number | null
  /** What his standing measures come to (`applyMeasures`); only that writes these five. */
  mutedUntil: string | null
  banned: boolean
  measureReason: string
  measureAt: string | null
  appeal: { words: string; at: string; decided: boolean } | null
  articles: boolean
  boardIds: string[]
  blocks: Block[]
  leftAt: string | null
  /** When his deeds are to be counted, or what he left behind is to be erased. */
  dueAt: string | null
}
export const members = collection<Member>('communityMembers', {
  indexes: [{ fields: ['articles'] }, { fields: ['dueAt'], sparse: true }, { fields: ['outboxAt'], sparse: true }],
  sealed: ['accountId', 'measureReason', 'appeal'],
})

/** Somebody was muted or shut out, for one entry: so nobody sees that two entries, one of them anonymous, are of one author. */
export interface Measure {
  id: string
  entryId: string
  /** A keyed hash of the account of its own, by which his measures are found and nothing else. */
  owner: string
  accountId: string
  /** Null: for good. */
  until: string | null
  reason: string
  by: string
  at: string
  /** When it began while it stands, null once it is lifted. */
  standing: string | null
  lifted: { by: string; reason: string; at: string } | null
  appeal: { words: string; at: string; decided: boolean } | null
}
export const measures = collection<Measure>('communityMeasures', {
  indexes: [{ fields: ['standing'], sparse: true }, { fields: ['owner'] }],
  sealed: ['accountId', 'reason', 'lifted', 'appeal'],
})

export type Verdict = 'pass' | 'review' | 'refuse'

/** A picture as its author brought it, and the sizes made of it once; nobody else opens them before they were looked at. */
export interface KeptPicture {
  id: string
  fileId: string
  listFileId: string | null
  pageFileId: string | null
  width: number
  height: number
  /** Null while the platform's word is out. */
  verdict: Verdict | null
  /** Under which the platform answers later. */
  traceId: string | null
}

/** What posts and comments have in common. */
export interface Entry extends Announcing {
  id: string
  boardId: string
  /** The account. */
  author: string
  /** Null where he wrote without a name. */
  memberId: string | null
  /** His name in this thread; for an anonymous author the only one. */
  name: string
  /** For an anonymous author, who he is in this thread (`aliasKeyOf`); else null. */
  aliasKey: string | null
  staff: StaffMark | null
  text: string
  pictures: KeptPicture[]
  state: EntryState
  remarks: Remark[]
  /** Grows with each edit, so that a late verdict is about the right words. */
  edition: number
  /** The platform's word on this edition; null while it is out. */
  textVerdict: Verdict | null
  appealed: boolean
  likes: number
  createdAt: string
  shownAt: string | null
  editedAt: string | null
  /** The command that made it, so that a second run finds its own. */
  madeBy: string
  /** When something is to be done for it: ask the platform, count, index, erase. */
  dueAt: string | null
  /** Its counts are to be made anew. */
  recount: boolean
  /** Search knows a post otherwise than it is; its post counts a comment otherwise. */
  reindex: boolean
}

export interface Post extends Entry {
  kind: PostKind
  title: string
  steps: { when: string; text: string }[]
  gatheringId: string | null
  /** Who wrote here anonymously, in the order in which they got their names. */
  aliases: string[]
  comments: number
  saves: number
  staffAnswers: number
  firstAnswerAt: string | null
  firstStaffAt: string | null
  activeAt: string
  pinned: boolean
  featured: boolean
  idea: { state: IdeaState; words: string; at: string } | null
  /** The board while it is shown, else null, so that no list can find it. Questions stand at their gathering and on no board. */
  shelf: string | null
  /** The board while nobody else has said anything, else null. */
  lonely: string | null
  /** The board while no staff has answered, else null. */
  waiting: string | null
  /** Its kind while it is shown, else null. */
  shownKind: PostKind | null
}
export const posts = collection<Post>('communityPosts', {
  indexes: [
    { fields: ['shelf', 'shownAt'], sparse: true },
    { fields: ['shelf', 'activeAt'], sparse: true },
    { fields: ['shelf', 'likes'], sparse: true },
    { fields: ['pinned', 'shelf'] },
    { fields: ['lonely', 'shownAt'], sparse: true },
    { fields: ['waiting', 'shownAt'], sparse: true },
    { fields: ['shownKind', 'shownAt'], sparse: true },
    { fields: ['shownKind', 'activeAt'], sparse: true },
    { fields: ['shownKind', 'likes'], sparse: true },
    { fields: ['gatheringId', 'likes'], sparse: true },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['author', 'title', 'text', 'steps', 'remarks'],
})

export interface Comment extends Entry {
  postId: string
  replyTo: { commentId: string; name: string } | null
  byOpener: boolean
  /** The post while it is shown, else null. */
  shelf: string | null
  /** `0:` for staff, `1:` for others, then when it was shown. */
  rank: string
}
export const comments = collection<Comment>('communityComments', {
  indexes: [
    { fields: ['shelf', 'rank'], sparse: true },
    { fields: ['postId', 'createdAt'] },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['author', 'text', 'remarks'],
})

/** What a member made of a post, `<memberId>:<postId>`. */
export interface PostMark {
  id: string
  memberId: string
  postId: string
  readAt: string
  /** The post while he hears of it, else null. */
  following: string | null
  /** The member while it is saved, else null. */
  savedBy: string | null
  savedAt: string | null
}
export const postMarks = collection<PostMark>('communityMarks', {
  indexes: [
    { fields: ['following', 'memberId'], sparse: true },
    { fields: ['savedBy', 'savedAt'], sparse: true },
    { fields: ['memberId', 'readAt'] },
    { fields: ['postId', 'savedAt'] },
  ],
})

/** Why moderators look at an entry and how it came to it; the id is the entry's, and what holds stands on the entry. */
export interface Case {
  id: string
  entryKind: 'post' | 'comment'
  boardId: string
  /** 0–100 while it waits, else null. */
  risk: number | null
  /** The queue's order while it waits, else null (`rankOf`). */
  rank: string | null
  causes: CaseCause[]
  /** By which member; `seen` once a decision was made after it. */
  reports: { by: string; reason: string; words: string; weight: number; seen: boolean }[]
  appeal: { words: string; at: string } | null
  openedAt: string
  past: { decision: Decision; reason: string; by: string; accountId: string; at: string; key: string }[]
}
export const cases = collection<Case>('communityCases', {
  indexes: [{ fields: ['rank'], sparse: true }],
  sealed: ['reports', 'appeal', 'past'],
})

/** Somebody may be in danger; the id is the entry's. */
export interface Crisis {
  id: string
  entryKind: 'post' | 'comment'
  boardId: string
  /** The account until it is closed, so that he can be reached even if he deletes what he wrote (个人信息保护法 第13条第四项). */
  author: string
  kind: 'self-harm' | 'violence' | 'abuse' | 'emergency'
  quote: string
  at: string
  state: 'open' | 'taken' | 'closed'
  /** `0:` open, `1:` taken, `2:` closed, then when it came. */
  rank: string
  takenBy: { accountId: string; name: string } | null
  outcome: string
  closedAt: string | null
  /** Until operators were told. */
  dueAt: string | null
}
export const crises = collection<Crisis>('communityCrises', {
  indexes: [{ fields: ['rank'] }, { fields: ['dueAt'], sparse: true }],
  sealed: ['author', 'quote', 'outcome'],
})

/** Each opening of an anonymous author. */
export interface Reveal {
  id: string
  entryId: string
  accountId: string
  by: string
  reason: string
  at: string
}
export const reveals = collection<Reveal>('communityReveals', { indexes: [{ fields: ['at'] }], sealed: ['reason'] })
