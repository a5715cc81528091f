import type { Store } from '../kernel/store'
import { toMs } from '../kernel/time'
import { type Duty, duties } from './collections'

const LONGEST_MS = 24 * 3_600_000

export const areTimesRight = ({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>) =>
  startsAt < endsAt && toMs(endsAt) - toMs(startsAt) <= LONGEST_MS

export const overlaps = (a: Pick<Duty, 'startsAt' | 'endsAt'>, b: Pick<Duty, 'startsAt' | 'endsAt'>) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Who is on duty now, the longest there first. */
export const onDuty = async (store: Store, now: string): Promise<Duty[]> => {
  const order = { field: 'endsAt' as const, direction: 'asc' as const }
  const found = await store.find(duties, { endsAt: { $gt: now } }, { order, limit: 1000 })
  return found
    .filter(({ startsAt }) => startsAt <= now)
    .sort((a, b) => (a.startsAt + a.id < b.startsAt + b.id ? -1 : 1))
}

export const isLineStaffed = async (store: Store, now: string) => (await onDuty(store, now)).length > 0
