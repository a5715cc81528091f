import type { Challenge as Told, Honour, Measure } from '@xinglin/types/challenge'
import { collection } from '../kernel/store'

export interface Challenge {
  id: string
  boardId: string | null
  title: string
  about: string
  how: string[]
  measure: Measure
  value: Told['value']
  second: Told['second']
  startsOn: string
  endsOn: string
  days: number
  daysToFinish: number
  cancelledAt: string | null
  cancelReason: string
  plannedBy: string
  /** Counted anew whenever somebody joined or left. */
  joined: number
  /** When its members are to be counted or told; null when nothing is to do. */
  dueAt: string | null
}
export const challenges = collection<Challenge>('challenges', {
  indexes: [{ fields: ['endsOn'] }, { fields: ['dueAt'], sparse: true }],
  sealed: ['cancelReason'],
})

export interface CheckIn {
  date: string
  value: number | null
  second: number | null
  picture: { id: string; fileId: string } | null
}

/** One member in one challenge, `<challengeId>:<memberId>`. */
export interface Participation {
  id: string
  challengeId: string
  memberId: string
  accountId: string
  joinedAt: string
  /** The challenge while he takes part, else null. */
  partOf: string | null
  /** Whether others see him. */
  ranked: boolean
  /** The challenge while he is in its ranking, else null. */
  rankedIn: string | null
  /** Health data. */
  checkIns: CheckIn[]
  /** Days done, and the earlier the better among equals: `<999 − days>:<when the last was done>`. */
  rank: string
  /** The day on which it was whole. */
  finishedOn: string | null
  /** When honours and letters that follow from it are due. */
  dueAt: string | null
}
export const participations = collection<Participation>('participations', {
  indexes: [
    { fields: ['partOf', 'memberId'], sparse: true },
    { fields: ['memberId', 'joinedAt'] },
    { fields: ['rankedIn', 'rank'], sparse: true },
    { fields: ['dueAt'], sparse: true },
  ],
  sealed: ['checkIns', 'accountId'],
})

/** `<honour>:<memberId>`, once; 公益之星 `helper:<month>`. */
export interface Award {
  id: string
  honour: Honour
  memberId: string
  since: string
  for: string
}
export const awards = collection<Award>('honours', {
  indexes: [{ fields: ['honour', 'since'] }, { fields: ['memberId'] }],
})

/** Whom a member helped in a month, `<month>:<memberId>`: the comments under his name that are shown. */
export interface Helper {
  id: string
  month: string
  memberId: string
  commentIds: string[]
  /** Length of `commentIds`. */
  answers: number
}
export const helpers = collection<Helper>('honourHelpers', { indexes: [{ fields: ['month', 'answers'] }] })

/** A member's vote of a month, `<month>:<memberId>`; secret. */
export interface Vote {
  id: string
  month: string
  for: string
}
export const votes = collection<Vote>('honourVotes', { indexes: [{ fields: ['month'] }] })

/** The work of a month, by its name: the votes are counted once it is over. */
export interface Month {
  id: string
  dueAt: string | null
}
export const months = collection<Month>('honourMonths', { indexes: [{ fields: ['dueAt'], sparse: true }] })
