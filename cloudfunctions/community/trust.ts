import { dayOf, daysBetween } from '../kernel/time'
import type { Member } from './collections'

/** What is counted at most, so that a recount never reads more. */
export const MOST = { read: 300, answers: 100, likedOfOne: 10, entries: 1000 } as const
/** How long a hidden entry counts against its author. */
export const HIDDEN_DAYS = 90

type Need = Record<'read' | 'answers' | 'liked' | 'days', number>

interface Level {
  name: string
  needs: Need
  /** Whoever was not here for so many days comes no higher than the level below. */
  withinDays: number
  /** More hidden entries than this within 90 days keep him below. */
  mostHidden: number
}

/** The rule of trust; each level needs all that stands beside it. */
export const LEVELS: readonly Level[] = [
  { name: '新朋友', needs: { read: 0, answers: 0, liked: 0, days: 0 }, withinDays: Infinity, mostHidden: Infinity },
  { name: '常来的人', needs: { read: 10, answers: 0, liked: 0, days: 2 }, withinDays: Infinity, mostHidden: 2 },
  { name: '热心人', needs: { read: 50, answers: 5, liked: 5, days: 7 }, withinDays: Infinity, mostHidden: 1 },
  { name: '老病友', needs: { read: 150, answers: 30, liked: 40, days: 21 }, withinDays: 180, mostHidden: 0 },
  { name: '同伴领路人', needs: { read: 300, answers: 100, liked: 150, days: 60 }, withinDays: 90, mostHidden: 0 },
]

export interface Limits {
  posts: number
  comments: number
  pictures: number
  links: number
}

/** What each level may write in a day. */
export const LIMITS: readonly Limits[] = [
  { posts: 3, comments: 20, pictures: 9, links: 0 },
  { posts: 5, comments: 40, pictures: 27, links: 1 },
  { posts: 10, comments: 80, pictures: 54, links: 3 },
  { posts: 20, comments: 160, pictures: 108, links: 10 },
  { posts: 30, comments: 300, pictures: 162, links: 20 },
]

const NEEDS = ['read', 'answers', 'liked', 'days'] as const

type Known = Pick<Member, 'deeds' | 'lastDay'>

const reaches = ({ needs, mostHidden, withinDays }: Level, { deeds, lastDay }: Known, now: string) =>
  deeds.hidden <= mostHidden &&
  daysBetween(lastDay, dayOf(now)) <= withinDays &&
  NEEDS.every((what) => deeds[what] >= needs[what])

/** The highest level whose needs, and those of all below, are met. */
export const earnedLevel = (member: Known, now: string): number => {
  const missed = LEVELS.findIndex((level) => !reaches(level, member, now))
  return missed === -1 ? LEVELS.length - 1 : missed - 1
}

type Trusted = Known & Pick<Member, 'lockedLevel' | 'staff'>

/** Never stored: follows from the deeds, unless staff set it by hand. Staff have the highest. */
export const levelOf = (member: Trusted, now: string): number =>
  member.staff ? LEVELS.length - 1 : (member.lockedLevel ?? earnedLevel(member, now))

/** What he may write in a day. */
export const limitsAt = (level: number): Limits => LIMITS[level] as Limits

/** What a report by somebody of this level weighs. */
export const weightOf = (level: number): number => level + 1
