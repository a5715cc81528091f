import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import type { Services } from '../kernel/services'
import { addMinutes } from '../kernel/time'
import { hasFilm, onAirOf, streamOf } from './air'
import { type Gathering, gatherings } from './collections'

const LINK_MINUTES = 6 * 60

const filmOf = async ({ links, video }: Services, found: Gathering, viewer: string, now: string) => {
  const onAir = onAirOf(found)
  if (onAir === 'stream') {
    const address = video.broadcast?.play(streamOf(found.id), now)
    return address ? { ...address, live: true } : null
  }
  if (!hasFilm(found)) return null
  const live = onAir !== null
  const grant = { gatheringId: found.id, viewer, live: Number(live) }
  return { ...(await links.toPlaylist(grant, addMinutes(now, LINK_MINUTES))), live }
}

export const watch = operation(gathering.watch, async ({ input, caller, store, services, now, errors }) => {
  const found = await store.get(gatherings, input.gatheringId)
  if (!found) throw errors.NOT_FOUND()
  return { film: await filmOf(services, found, caller.accountId, now) }
})
