import { examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { rooms } from './collections'
import { areHoursRight, roomView } from './room'

export const saveRoom = operation(examination.saveRoom, async ({ input, store, newId, errors }) => {
  const { id, ...fields } = input
  if (!areHoursRight(fields.hours, fields.minutes)) throw errors.HOURS_WRONG({ data: { field: 'hours' } })
  if (!id) {
    const room = { id: newId('room'), ...fields }
    await store.insert(rooms, room)
    return roomView(room)
  }
  const saved = await store.updateIf(rooms, id, {}, { set: fields })
  if (!saved) throw errors.ROOM_UNKNOWN({ data: { field: 'roomId' } })
  return roomView(saved)
})
