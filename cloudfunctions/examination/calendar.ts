import type { ExaminationKind } from '@xinglin/types/examination'
import type { Store } from '../kernel/store'
import { addDays, addMinutes, dayOf } from '../kernel/time'
import { type Day, days } from './collections'
import { dayIdOf, freeTimesOf, freshDay } from './day'
import { kinds as catalogue } from './kinds'
import type { Rooms } from './rooms'
import type { Timed, VisitStop } from './suit'

/** How many days before the visit are looked at. */
const DAYS_BEFORE = 3
/** To get there, and for a doctor to say that it is wanted. */
const NOTICE_MINUTES = 60

/** The day of the visit, then the days before it. */
export const datesFor = ({ startsAt }: Pick<VisitStop, 'startsAt'>, now: string): string[] =>
  Array.from({ length: DAYS_BEFORE + 1 }, (_, i) => addDays(dayOf(startsAt), -i)).filter((date) => date >= dayOf(now))

/** Who has to fast must still be able to. */
export const soonestFrom = (kind: ExaminationKind, now: string) =>
  addMinutes(now, Math.max(NOTICE_MINUTES, catalogue[kind].fastingHours * 60))

/** Every free time of these examinations on these days. */
export const freeTimes = async (
  store: Store,
  known: Rooms,
  { wanted, dates, now }: { wanted: readonly ExaminationKind[]; dates: readonly string[]; now: string },
): Promise<Timed[]> => {
  const able = [...known.values()].filter(({ kinds }) => wanted.some((kind) => kinds.includes(kind)))
  const ids = able.flatMap(({ id }) => dates.map((date) => dayIdOf(id, date)))
  const asked = new Map<string, Day>((await store.getMany(days, ids)).map((day) => [day.id, day]))
  return able.flatMap((room) =>
    dates
      .flatMap((date) => freeTimesOf(asked.get(dayIdOf(room.id, date)) ?? freshDay(room, date), now))
      .flatMap((time) => {
        const { id: roomId, building, floor, kinds } = room
        return wanted
          .filter((kind) => kinds.includes(kind) && time.startsAt >= soonestFrom(kind, now))
          .map((kind): Timed => ({ kind, roomId, building, floor, ...time }))
      }),
  )
}
