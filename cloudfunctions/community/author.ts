import type { Author } from '@xinglin/types/community'
import type { Store } from '../kernel/store'
import { type Comment, type Entry, type Member, type Post, members } from './collections'
import { levelOf } from './trust'

type Written = Pick<Entry, 'memberId' | 'name' | 'aliasKey' | 'staff' | 'author'>

/** As everybody sees him: of an anonymous author the name that he has in this thread, and nothing else. */
export const authorOf = ({ memberId, name, aliasKey, staff, author }: Written, level: number): Author => {
  if (!author) return { kind: 'gone' }
  if (aliasKey !== null || !memberId) return { kind: 'anonymous', name }
  return staff ? { kind: 'staff', memberId, staff } : { kind: 'member', memberId, name, level }
}

/** Members by id; whoever wrote anonymously is not among them. */
const namedMembers = async (store: Store, entries: readonly Pick<Entry, 'memberId'>[]) => {
  const ids = [...new Set(entries.flatMap(({ memberId }) => memberId ?? []))]
  return new Map((await store.getMany(members, ids)).map((member) => [member.id, member]))
}

const seen = (entry: Written, member: Member | undefined, now: string): Author => {
  if (!entry.memberId || !member) return authorOf(entry, 0)
  return authorOf({ ...entry, name: member.leftAt ? entry.name : member.name }, levelOf(member, now))
}

/** The authors of some entries, under the names and with the trust that they have now. */
export const authorsOf = async (store: Store, entries: readonly (Post | Comment)[], now: string) => {
  const known = await namedMembers(store, entries)
  return (entry: Written): Author => seen(entry, known.get(entry.memberId ?? ''), now)
}
