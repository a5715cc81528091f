import { type RoomVisitor, examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { type Day, type Plan, plans, rooms } from './collections'
import { dayIdAt, timesOf } from './day'
import { kinds } from './kinds'
import { peekDay } from './places'
import { stateOf } from './view'

/** What each of them comes for is in his plan. */
const visitorsIn = ({ id: appointmentId, patientName, items }: Plan, day: Day): RoomVisitor[] =>
  items.flatMap((item) => {
    const { kind, place } = item
    if (!place || dayIdAt(place) !== day.id) return []
    const { startsAt } = place
    return [{ appointmentId, kind, kindName: kinds[kind].name, patientName, startsAt, state: stateOf(item) }]
  })

export const getRoomDay = operation(examination.getRoomDay, async ({ input, store, errors }) => {
  const room = await store.get(rooms, input.roomId)
  if (!room) throw errors.ROOM_UNKNOWN({ data: { field: 'roomId' } })
  const day = await peekDay(store, room, input.date)
  const ids = [...new Set(day.places.map(({ appointmentId }) => appointmentId))]
  const visitors = (await store.getMany(plans, ids)).flatMap((plan) => visitorsIn(plan, day))
  visitors.sort((a, b) => (a.startsAt + a.appointmentId < b.startsAt + b.appointmentId ? -1 : 1))
  const places = day.open ? timesOf(day).length * day.capacity : 0
  return { roomName: room.name, closed: day.open ? null : day.reason, places, visitors }
})
