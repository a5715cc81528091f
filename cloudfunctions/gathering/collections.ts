import type { GatheringKind } from '@xinglin/types/gathering'
import type { BroadcastWay } from '@xinglin/types/gathering-broadcast'
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
  /** How often a device has gone on the air: the number of the newest run, 0 before the first. */
  run: number
  /** The newest runs with the command that opened each, so that a second run of it finds its own. */
  runs: { run: number; startedIn: string; at: string }[]
  /** How the newest run brings its picture; null once it has left the air. */
  way: BroadcastWay | null
  /** Where a picture can be seen just now. Not written at each piece: those who follow hear of it. */
  showing: BroadcastWay | null
  /** There are pieces for a replay. */
  filmed: boolean
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

/** A stretch of the host's picture, or the head of its run (part 0). The hospital's own lecture: kept as long as the gathering is. */
export interface Piece {
  /** `<gatheringId>:<run>:<part>`: there is one. */
  id: string
  gatheringId: string
  run: number
  part: number
  /** Run and part in one number, as the film goes. */
  place: number
  seconds: number
  /** By which upload it came. */
  uploadId: string
  fileId: string
}
export const pieces = collection<Piece>('gatheringPieces', {
  indexes: [{ fields: ['gatheringId', 'place'] }],
})

/** A piece as a playlist has it. */
export interface Listed extends Pick<Piece, 'run' | 'part' | 'seconds' | 'fileId'> {
  /** The file of its run's head. */
  headId: string
  /** Its times do not go on from those of the one before. */
  breaks: boolean
}

/** What of a gathering's picture is listed while it runs; written at each piece and followed by nobody. */
export interface Film {
  /** The gathering's. */
  id: string
  /** Of the newest run that has one. */
  head: Pick<Piece, 'run' | 'fileId'> | null
  /** The latest, the oldest first. */
  window: Listed[]
  /** How many were listed before those, and how many of them broke. */
  gone: number
  goneBreaks: number
  /** The longest piece of all, in seconds. */
  longest: number
  /** When it is silent unless another piece comes; null while none is awaited. */
  dueAt: string | null
}
export const films = collection<Film>('gatheringFilms', { indexes: [{ fields: ['dueAt'], sparse: true }] })
