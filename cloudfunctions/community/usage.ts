import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Authorship, authorships } from './count-collections'
import { type FoundEntry, findEntries } from './entry'
import type { Limits } from './trust'

const LINK = /(?:https?:\/\/|www\.)[^\s，。]+|\b[a-z0-9-]+\.(?:com|cn|net|org|top|vip|shop|xyz|cc|me|io)\b/gi

export const linksIn = (text: string) => text.match(LINK)?.length ?? 0

export const NOTHING: Limits = { posts: 0, comments: 0, pictures: 0, links: 0 }

const plus = (a: Limits, b: Limits): Limits => ({
  posts: a.posts + b.posts,
  comments: a.comments + b.comments,
  pictures: a.pictures + b.pictures,
  links: a.links + b.links,
})

/** One that is not there yet is just being written. */
const usedBy = ({ entry: { kind } }: Authorship, found: FoundEntry | undefined): Limits => ({
  posts: kind === 'post' ? 1 : 0,
  comments: kind === 'comment' ? 1 : 0,
  pictures: found?.entry.pictures.length ?? 0,
  links: linksIn(found?.entry.text ?? ''),
})

/** What the account wrote on this day, but for one entry. Deleting gives nothing back. */
const usedToday = async (store: Store, { owner, day, entry: { id } }: Authorship): Promise<Limits> => {
  const today = await store.find(authorships, { owner, day }, { limit: 1000 })
  const others = today.filter(({ entry }) => entry.id !== id)
  const found = await findEntries(
    store,
    others.map(({ entry }) => entry.id),
  )
  return others.reduce((sum, each) => plus(sum, usedBy(each, found.get(each.entry.id))), NOTHING)
}

interface Allowance {
  level: number
  most: Limits
}

/** Refuses with LEVEL_LIMIT what would be more than the level's day. */
export const checkUsage = async (store: Store, own: Authorship, wanted: Limits, { level, most }: Allowance) => {
  const all = plus(await usedToday(store, own), wanted)
  const what = (Object.keys(most) as (keyof Limits)[]).find((each) => wanted[each] > 0 && all[each] > most[each])
  if (what) throw new Refusal('LEVEL_LIMIT', { what, most: most[what], level })
}

/**
 * Writes down that the account wrote an entry, before the entry is: of two at the same moment neither overlooks the other. What is refused
 * leaves nothing behind.
 */
export const bookUsage = async (store: Store, own: Authorship, wanted: Limits, allowance: Allowance): Promise<void> => {
  await store.insert(authorships, own)
  try {
    await checkUsage(store, own, wanted, allowance)
  } catch (refused) {
    await store.remove(authorships, own.id)
    throw refused
  }
}

export const authorshipOf = (id: string, owner: string, entry: Authorship['entry'], now: string): Authorship => ({
  ...{ id, owner, entry },
  day: dayOf(now),
})
