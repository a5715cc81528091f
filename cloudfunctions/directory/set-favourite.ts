import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { doctors, favourites } from './collections'

const MOST = 50

const add = async (store: Store, accountId: string, doctorId: string): Promise<'added' | 'full'> => {
  if (await store.insert(favourites, { id: accountId, doctorIds: [doctorId] })) return 'added'
  const list = await store.get(favourites, accountId)
  if (!list || list.doctorIds.includes(doctorId)) return 'added'
  if (list.doctorIds.length >= MOST) return 'full'
  const unchanged = { version: list.version }
  const added = await store.updateIf(favourites, accountId, unchanged, { push: { doctorIds: doctorId } })
  return added ? 'added' : add(store, accountId, doctorId)
}

export const setFavourite = operation(directory.setFavourite, async ({ input, caller, store, errors }) => {
  const { doctorId, favourite } = input
  if (favourite) {
    if (!(await store.get(doctors, doctorId))) throw errors.NOT_FOUND()
    if ((await add(store, caller.accountId, doctorId)) === 'full') throw errors.TOO_MANY_FAVOURITES()
  } else {
    await store.updateIf(favourites, caller.accountId, { doctorIds: doctorId }, { pull: { doctorIds: doctorId } })
  }
  return { done: true as const }
})
