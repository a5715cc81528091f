import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { positions } from './collections'
import { POSITION_ID } from './presence'

export const setPosition = operation(queue.setPosition, async ({ input, store }) => {
  const { latitude, longitude } = input
  const place = { latitude, longitude }
  if (await store.insert(positions, { id: POSITION_ID, ...place })) return { done: true as const }
  const known = await store.get(positions, POSITION_ID)
  if (known?.latitude !== latitude || known.longitude !== longitude)
    await store.updateIf(positions, POSITION_ID, {}, { set: place })
  return { done: true as const }
})
