import type { GatheringKind } from '@xinglin/types/gathering'
import type { StaffMark } from '@xinglin/types/community'
import { collection } from '../kernel/store'

export interface Guest {
  memberId: string
  accountId: string
  at: string
}

export interface Gathering {
  id: string
  kind: GatheringKind
  boardId: string
  boardName: string
  title: string
  about: string
  hostAccountId: string
  host: StaffMark
  startsAt: string
  endsAt: string
  begunAt: string | null
  endedAt: string | null
  cancelledAt: string | null
  cancelReason: string
  place: string
  seats: number | null
  /** Length of `guests`, so that the last seat is one condition. */
  signedUp: number
  /** Who has a seat, or wants to be told. */
  guests: Guest[]
  /** Whoever runs it is told apart by this; grows with each move, so that letters of an old time are not sent. */
  moves: number
  /** Its end while it is to come or runs, else null. */
  openUntil: string | null
  /** When those who signed up are next told, or it is closed by itself. */
  dueAt: string | null
}
export const gatherings = collection<Gathering>('gatherings', {
  indexes: [
    { fields: ['openUntil'], sparse: true },
    { fields: ['endedAt'], sparse: true },
    { fields: ['dueAt'], sparse: true },
  ],
  sealed: ['cancelReason'],
  watched: 'id',
})

/** One thing that the host said, `<gatheringId>:<seq>`. */
export interface SaidWord {
  id: string
  gatheringId: string
  seq: number
  at: string
  by: string
  text: string
  picture: { id: string; fileId: string; width: number; height: number } | null
  question: { postId: string; text: string; by: string } | null
  /** The command, so that a second run finds its own. */
  saidIn: string
}
export const saidWords = collection<SaidWord>('gatheringWords', {
  indexes: [{ fields: ['gatheringId', 'seq'] }],
  sealed: ['question'],
  watched: 'gatheringId',
})
