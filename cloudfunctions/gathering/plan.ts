import { gathering } from '@xinglin/types/gathering'
import { type Board, findBoard } from '../community/public'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { NEVER_AIRED } from './air'
import { type Gathering, gatherings } from './collections'
import { openQuestions } from './questions'
import { isTimely, reminderOf } from './rules'

const WEEK_MINUTES = 7 * 24 * 60

const hostOf = ({ staff }: Board, accountId: string) => {
  const found = staff.find((colleague) => colleague.accountId === accountId)
  return found && { name: found.name, profession: found.profession, title: found.title, doctorId: found.doctorId }
}

/** One, or one a week for some weeks. */
export const plan = operation(gathering.plan, async ({ input, caller, store, now, newId, errors }) => {
  const { repeats, ...wish } = input
  if (!isTimely(wish, now)) throw errors.TIME_WRONG({ data: { field: 'startsAt' } })
  if (wish.kind === 'meeting' && !wish.place) throw errors.PLACE_MISSING({ data: { field: 'place' } })
  const board = await findBoard(store, wish.boardId)
  if (!board) throw errors.BOARD_UNKNOWN({ data: { field: 'boardId' } })
  const hostAccountId = wish.hostAccountId ?? caller.accountId
  const host = hostOf(board, hostAccountId)
  if (!host) throw errors.HOST_UNKNOWN({ data: { field: 'hostAccountId' } })
  const gatheringIds: string[] = []
  for (let week = 0; week < repeats; week += 1) {
    const [startsAt, endsAt] = [wish.startsAt, wish.endsAt].map((at) => addMinutes(at, week * WEEK_MINUTES)) as [
      string,
      string,
    ]
    const planned: Gathering = {
      ...{ ...wish, id: newId('gathering'), boardName: board.name, hostAccountId, host, startsAt, endsAt },
      ...{ begunAt: null, endedAt: null, cancelledAt: null, cancelReason: '', signedUp: 0, guests: [], moves: 0 },
      ...NEVER_AIRED,
      ...{ seats: wish.kind === 'meeting' ? wish.seats : null, openUntil: endsAt, dueAt: reminderOf(startsAt) },
    }
    await store.insert(gatherings, planned)
    await openQuestions(store, planned)
    gatheringIds.push(planned.id)
  }
  return { gatheringIds }
})
