import type { AgeGroup, Block, Occasion, ReadingKind, Weather } from '@xinglin/types/reading'
import type { StaffMark } from '@xinglin/types/community'
import { collection } from '../kernel/store'

export interface KeptPicture {
  id: string
  fileId: string
  width: number
  height: number
}

export interface Article {
  id: string
  kind: ReadingKind
  boardIds: string[]
  boardNames: string[]
  title: string
  summary: string
  blocks: Block[]
  pictures: KeptPicture[]
  videoFileId: string | null
  sources: string[]
  authorAccountId: string
  author: StaffMark
  minutes: number
  months: number[]
  occasions: (Occasion | Weather)[]
  ages: AgeGroup[]
  state: 'draft' | 'published' | 'withdrawn'
  /** When it was first published, while members see it; else null. */
  shownAt: string | null
  publishedAt: string | null
  reviewedAt: string | null
  /** `rankOf`: the order of the lists of staff. */
  rank: string
}
export const articles = collection<Article>('articles', {
  indexes: [{ fields: ['shownAt'], sparse: true }, { fields: ['rank'] }, { fields: ['authorAccountId', 'rank'] }],
})

/** How often an article was opened and read so far; one of eight parts, `<articleId>:<part>`, so that readers do not wait for each other. */
export interface Reach {
  id: string
  opened: number
  quarter: number
  half: number
  most: number
  whole: number
  sent: number
}
export const reaches = collection<Reach>('articleReach')

/** One document, `weekly`: when articles are next sent. */
export interface Weekly {
  id: string
  /** The last member who was served this time; null at the beginning. */
  after: string | null
  dueAt: string | null
}
export const weeklies = collection<Weekly>('articleWeekly', { indexes: [{ fields: ['dueAt'], sparse: true }] })

/** One document, `weather`: what operators said of it, through a day. */
export interface SaidWeather {
  id: string
  kinds: Weather[]
  until: string
}
export const weathers = collection<SaidWeather>('articleWeather')

/** What a member was sent, never twice, and what for the last time, with the day of the sending; `<memberId>`. */
export interface Served {
  id: string
  articleIds: string[]
  last: { on: string; articleId: string }
}
export const served = collection<Served>('articlesServed')
