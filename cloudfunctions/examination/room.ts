import type { ListedRoom } from '@xinglin/types/examination'
import type { Hours, Room } from './collections'
import { kinds as catalogue } from './kinds'

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Whether each opening is at least one time long, and none lies over another. */
export const areHoursRight = (hours: readonly Hours[], minutes: number) =>
  hours.every(
    (one, i) =>
      minutesOf(one.endsAt) - minutesOf(one.startsAt) >= minutes &&
      hours
        .slice(0, i)
        .every(
          (other) => other.weekday !== one.weekday || other.endsAt <= one.startsAt || one.endsAt <= other.startsAt,
        ),
  )

export const roomView = ({ id, name, building, floor, kinds, minutes, capacity, hours }: Room): ListedRoom => ({
  ...{ id, name, building, floor, kinds, minutes, capacity, hours },
  kindNames: kinds.map((kind) => catalogue[kind].name),
})
