import { gathering } from '@xinglin/types/gathering'
import { namesOf } from '../community/public'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'

export const listSeats = operation(gathering.listSeats, async ({ input, store, errors }) => {
  const found = await store.get(gatherings, input.gatheringId)
  if (!found) throw errors.NOT_FOUND()
  const names = await namesOf(
    store,
    found.guests.map(({ memberId }) => memberId),
  )
  return { seats: found.guests.map(({ memberId, at }) => ({ name: names.get(memberId) ?? '已注销', at })) }
})
