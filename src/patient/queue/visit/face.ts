import type { Board, TicketState } from '@xinglin/types/queue'
import type { AppointmentStatus } from '@xinglin/types/visit'

/**
 * What the day looks like to one patient. Not checked in, or gone: `early`, `open`, `closed` by the hours of checking in, `ended` where the
 * appointment itself is no more. `over`: the clinic ended while he waited; `over-away`: while he was called and not there. `tests`: the
 * doctor sent him.
 */
export type Face = TicketState | 'tests' | 'early' | 'open' | 'closed' | 'ended' | 'over' | 'over-away'

type Hours = Pick<Board, 'state' | 'priority' | 'over' | 'checkInFrom' | 'checkInUntil'>

const isClosed = ({ over, checkInUntil }: Hours, now: number) => over || now >= Date.parse(checkInUntil)

const faceOutside = (board: Hours, status: AppointmentStatus, now: number): Face => {
  if (status !== 'booked') return 'ended'
  if (isClosed(board, now)) return 'closed'
  if (board.state === 'left') return 'left'
  return now < Date.parse(board.checkInFrom) ? 'early' : 'open'
}

/** The one face for this state, at this time. */
export function faceOf(board: Hours, status: AppointmentStatus, now: number): Face {
  const { state, over } = board
  if (state === 'expected' || state === 'left') return faceOutside(board, status, now)
  if (over && state === 'waiting') return 'over'
  if (over && (state === 'skipped' || state === 'missed')) return 'over-away'
  return state === 'stepped-away' && board.priority === 'tests' ? 'tests' : state
}

/** Who went home may come again as long as others may check in. */
export const mayCheckIn = (board: Hours, status: AppointmentStatus, now: number): boolean =>
  status === 'booked' &&
  (board.state === 'expected' || board.state === 'left') &&
  now >= Date.parse(board.checkInFrom) &&
  !isClosed(board, now)
