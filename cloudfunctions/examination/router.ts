import { closeDay } from './close-day'
import { decide } from './decide'
import { getPlan } from './get-plan'
import { getRoomDay } from './get-room-day'
import { hold } from './hold'
import { listRooms } from './list-rooms'
import { listTimes } from './list-times'
import { markDone } from './mark-done'
import { saveRoom } from './save-room'

export const examinationRouter = {
  getPlan,
  listTimes,
  hold,
  decide,
  listRooms,
  saveRoom,
  getRoomDay,
  closeDay,
  markDone,
}
