import type { Gathering as Told, Said } from '@xinglin/types/gathering'
import type { Caller } from '../kernel/caller'
import { hasFilm, onAirOf } from './air'
import type { Gathering, SaidWord } from './collections'
import { mayRun, stateOf } from './rules'

export const viewOf = (gathering: Gathering, caller: Caller): Told => {
  const { id, kind, boardId, boardName, title, about, host, startsAt, endsAt } = gathering
  const { cancelReason, place, seats, signedUp, guests } = gathering
  return {
    ...{ id, kind, boardId, boardName, title, about, host, startsAt, endsAt },
    ...{ state: stateOf(gathering), cancelReason, place, seats, signedUp },
    mine: guests.some(({ accountId }) => accountId === caller.accountId),
    onAir: onAirOf(gathering),
    film: hasFilm(gathering),
    mayRun: mayRun(gathering, caller),
  }
}

export const saidView = ({ seq, at, by, text, picture, question }: SaidWord): Said => ({
  ...{ seq, at, by, text, question },
  picture: picture && { id: `${seq}.${picture.id}`, width: picture.width, height: picture.height },
})
