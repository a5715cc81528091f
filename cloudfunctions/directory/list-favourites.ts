import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import { doctors, favourites } from './collections'
import { doctorView } from './doctor'

/** The last one added comes first. */
export const listFavourites = operation(directory.listFavourites, async ({ caller, store }) => {
  const ids = (await store.get(favourites, caller.accountId))?.doctorIds ?? []
  const found = await store.getMany(doctors, ids)
  const newestFirst = [...ids].reverse().flatMap((id) => found.filter((doctor) => doctor.id === id))
  return { doctors: newestFirst.map(doctorView) }
})
