import { backToQueue } from './back-to-queue'
import { callAgain } from './call-again'
import { callNext } from './call-next'
import { checkIn } from './check-in'
import { comeBack } from './come-back'
import { finish } from './finish'
import { getBoard } from './get-board'
import { getClinicCode } from './get-clinic-code'
import { getHallDisplay } from './get-hall-display'
import { getQueue } from './get-queue'
import { getRoomDisplay } from './get-room-display'
import { leave } from './leave'
import { listRooms } from './list-rooms'
import { setPosition } from './set-position'
import { skip } from './skip'
import { startVisit } from './start-visit'
import { stepAway } from './step-away'

export const queueRouter = {
  checkIn,
  stepAway,
  comeBack,
  leave,
  getBoard,
  getQueue,
  callNext,
  callAgain,
  skip,
  backToQueue,
  startVisit,
  finish,
  getClinicCode,
  setPosition,
  getRoomDisplay,
  getHallDisplay,
  listRooms,
}
