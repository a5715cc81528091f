import { cancel } from './cancel'
import { checkIn } from './check-in'
import { getChallenge } from './get-challenge'
import { getRanking } from './get-ranking'
import { join } from './join'
import { listChallenges } from './list-challenges'
import { listHonours } from './list-honours'
import { listPlanned } from './list-planned'
import { openPicture } from './open-picture'
import { plan } from './plan'
import { quit } from './quit'
import { setRanked } from './set-ranked'
import { vote } from './vote'

export const challengeRouter = {
  listChallenges,
  getChallenge,
  join,
  quit,
  setRanked,
  checkIn,
  openPicture,
  getRanking,
  plan,
  cancel,
  listHonours,
  vote,
  listPlanned,
}
