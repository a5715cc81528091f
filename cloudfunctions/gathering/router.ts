import { addPiece } from './add-piece'
import { begin } from './begin'
import { cancel } from './cancel'
import { end } from './end'
import { follow } from './follow'
import { getGathering } from './get-gathering'
import { goOffAir } from './go-off-air'
import { goOnAir } from './go-on-air'
import { listGatherings } from './list-gatherings'
import { listSaid } from './list-said'
import { listSeats } from './list-seats'
import { move } from './move'
import { openPicture } from './open-picture'
import { plan } from './plan'
import { say } from './say'
import { signUp } from './sign-up'
import { watch } from './watch'

export const gatheringRouter = {
  listGatherings,
  getGathering,
  follow,
  listSaid,
  openPicture,
  signUp,
  plan,
  move,
  cancel,
  begin,
  say,
  end,
  listSeats,
  goOnAir,
  addPiece,
  goOffAir,
  watch,
}
