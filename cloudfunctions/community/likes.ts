import { digest } from '../kernel/ids'
import type { Change, Condition, Store } from '../kernel/store'
import { type Likes, likes } from './count-collections'

const PARTS = 16

const partId = (id: string, part: number) => `${id}:${part}`

const idFor = (id: string, memberId: string) => partId(id, digest(memberId).charCodeAt(0) % PARTS)

/** Twice is once. True when it changed something. */
export const setLike = async (store: Store, id: string, memberId: string, on: boolean): Promise<boolean> => {
  const part = idFor(id, memberId)
  if (on && (await store.insert(likes, { id: part, memberIds: [memberId] }))) return true
  const isNews = { memberIds: on ? { $ne: memberId } : memberId } as unknown as Condition<Likes>
  const change: Change<Likes> = on ? { push: { memberIds: memberId } } : { pull: { memberIds: memberId as never } }
  return (await store.updateIf(likes, part, isNews, change)) !== null
}

/** Of these, which the member likes. */
export const likedBy = async (store: Store, memberId: string, ids: readonly string[]): Promise<Set<string>> => {
  const parts = new Map(ids.map((id) => [idFor(id, memberId), id]))
  const found = await store.getMany(likes, [...parts.keys()])
  const liked = found.filter(({ memberIds }) => memberIds.includes(memberId))
  return new Set(liked.flatMap((part) => parts.get(part.id) ?? []))
}

/** Everybody who does. */
export const likersOf = async (store: Store, id: string): Promise<string[]> => {
  const ids = Array.from({ length: PARTS }, (_, part) => partId(id, part))
  return (await store.getMany(likes, ids)).flatMap(({ memberIds }) => memberIds)
}

/** Nobody ever did. */
export const eraseLikes = async (store: Store, id: string): Promise<void> => {
  for (let part = 0; part < PARTS; part += 1) await store.remove(likes, partId(id, part))
}
