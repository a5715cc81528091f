import type { Gathering as Told } from '@xinglin/types/gathering'
import type { Caller } from '../kernel/caller'
import { addMinutes, toMs } from '../kernel/time'
import type { Gathering } from './collections'

const EARLY_MINUTES = 30
/** For questions that were left. */
const AFTERWORD_MINUTES = 7 * 24 * 60
const AHEAD_MINUTES = 90 * 24 * 60
const [SHORTEST, LONGEST] = [15, 8 * 60]

export const stateOf = ({ begunAt, endedAt, cancelledAt }: Gathering): Told['state'] => {
  if (cancelledAt) return 'cancelled'
  if (endedAt) return 'ended'
  return begunAt ? 'live' : 'planned'
}

/** Whether these times can be planned. */
export const isTimely = ({ startsAt, endsAt }: Pick<Gathering, 'startsAt' | 'endsAt'>, now: string) => {
  const minutes = (toMs(endsAt) - toMs(startsAt)) / 60_000
  return startsAt > now && startsAt <= addMinutes(now, AHEAD_MINUTES) && minutes >= SHORTEST && minutes <= LONGEST
}

export const mayBegin = ({ startsAt }: Gathering, now: string) => now >= addMinutes(startsAt, -EARLY_MINUTES)

export const maySay = (gathering: Gathering, now: string) => {
  const { endedAt } = gathering
  return stateOf(gathering) === 'live' || (endedAt !== null && now <= addMinutes(endedAt, AFTERWORD_MINUTES))
}

export const mayRun = ({ hostAccountId }: Gathering, { role, accountId }: Caller) =>
  role === 'operator' || accountId === hostAccountId

/** Guests hear of it half an hour before. */
export const reminderOf = (startsAt: string) => addMinutes(startsAt, -EARLY_MINUTES)
