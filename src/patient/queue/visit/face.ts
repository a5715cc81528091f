import type { Board, TicketState } from '@xinglin/types/queue'
import type { AppointmentStatus } from '@xinglin/types/visit'

/**
 * What the day looks like to one patient. Not checked in: `early`, `open`, `closed` by the hours of checking in, `ended` where the
 * appointment itself is no more. `over`: the clinic ended while he waited; `over-away`: while he was called and not there.
 */
export type Face = Exclude<TicketState, 'left'> | 'early' | 'open' | 'closed' | 'ended' | 'over' | 'over-away' | 'left'

type Hours = Pick<Board, 'state' | 'over' | 'checkInFrom' | 'checkInUntil'>

const isClosed = ({ over, checkInUntil }: Hours, now: number) => over || now >= Date.parse(checkInUntil)

const faceBefore = (board: Hours, status: AppointmentStatus, now: number): Face => {
  if (status !== 'booked') return 'ended'
  if (isClosed(board, now)) return 'closed'
  return now < Date.parse(board.checkInFrom) ? 'early' : 'open'
}

/** The one face for this state, at this time. */
export function faceOf(board: Hours, status: AppointmentStatus, now: number): Face {
  const { state, over } = board
  if (state === 'expected') return faceBefore(board, status, now)
  if (over && state === 'waiting') return 'over'
  if (over && (state === 'skipped' || state === 'missed')) return 'over-away'
  return state
}

/** Who went home may come again as long as others may check in. */
export const mayCheckIn = (board: Hours, status: AppointmentStatus, now: number): boolean =>
  status === 'booked' &&
  (board.state === 'expected' || board.state === 'left') &&
  now >= Date.parse(board.checkInFrom) &&
  !isClosed(board, now)
