import { examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { roomView } from './room'
import { roomsOf } from './rooms'

export const listRooms = operation(examination.listRooms, async ({ store }) => {
  const known = [...(await roomsOf(store)).values()]
  known.sort((a, b) => a.building.localeCompare(b.building) || a.floor - b.floor || (a.id < b.id ? -1 : 1))
  return { rooms: known.map(roomView) }
})
