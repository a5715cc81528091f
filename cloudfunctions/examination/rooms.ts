import type { Store } from '../kernel/store'
import { type Held, type Item, type Room, rooms } from './collections'
import type { Timed } from './suit'

const MOST_ROOMS = 200

export type Rooms = ReadonlyMap<string, Room>

export const roomsOf = async (store: Store): Promise<Rooms> =>
  new Map((await store.find(rooms, {}, { limit: MOST_ROOMS })).map((room) => [room.id, room]))

/** A place with where it is; null when its room is gone. */
export const timedOf = (known: Rooms, kind: Item['kind'], { roomId, startsAt, endsAt }: Omit<Held, 'holder'>) => {
  const room = known.get(roomId)
  const timed: Timed | null = room
    ? { kind, roomId, startsAt, endsAt, building: room.building, floor: room.floor }
    : null
  return timed
}

export const timedItems = (known: Rooms, items: readonly Item[]): Timed[] =>
  items.flatMap(({ kind, place }) => (place && timedOf(known, kind, place)) ?? [])
