import type { StaffMark } from '@xinglin/types/community'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import { canonical } from '../kernel/ids'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Member, members } from './collections'
import { memberIdOf } from './keys'
import { staffMarkOf } from './staff-mark'

export { aliasKeyOf, memberIdOf, ownerKeyOf } from './keys'

/** Of a call, what tells who asks. */
export type Asker = Pick<Call<unknown, unknown>, 'caller' | 'store' | 'services' | 'now'>

export const newMember = (
  id: string,
  accountId: string,
  name: string,
  staff: StaffMark | null,
  now: string,
): Member => ({
  ...{
    id,
    accountId,
    name,
    nameWish: null,
    staff,
    joinedAt: now,
    deeds: { read: 0, answers: 0, liked: 0, days: 1, hidden: 0 },
  },
  ...{ lastDay: dayOf(now), lockedLevel: null, mutedUntil: null, banned: false, measureReason: '', measureAt: null },
  ...{ appeal: null, articles: false, boardIds: [], blocks: [], leftAt: null, dueAt: null, ...NOTHING_ANNOUNCED },
})

/** Null for who has not joined, or left. */
export const findMember = async ({ caller, store, services }: Omit<Asker, 'now'>): Promise<Stored<Member> | null> => {
  const member = await store.get(members, memberIdOf(services.vault, caller.accountId))
  return member && !member.leftAt ? member : null
}

/** His mark as the hospital lists him today. */
const asListed = async (store: Store, member: Stored<Member>, staff: StaffMark): Promise<Stored<Member>> => {
  if (canonical(staff) === canonical(member.staff)) return member
  const set = { staff, name: staff.name }
  return (await store.updateIf(members, member.id, {}, { set })) ?? member
}

/** Staff belong to the communities by their work, and stand under their own names: nobody asks them to join. */
const staffMember = async ({ caller, store, services, now }: Asker, staff: StaffMark): Promise<Stored<Member>> => {
  const id = memberIdOf(services.vault, caller.accountId)
  await store.insert(members, newMember(id, caller.accountId, staff.name, staff, now))
  const member = (await store.get(members, id)) as Stored<Member>
  return asListed(store, member, staff)
}

/** Who asks, as a member. Refuses with JOIN_FIRST. */
export const memberFor = async (asker: Asker): Promise<Stored<Member>> => {
  const staff = await staffMarkOf(asker.store, asker.caller)
  if (staff) return staffMember(asker, staff)
  const member = await findMember(asker)
  if (!member) throw new Refusal('JOIN_FIRST')
  return member
}

export const isMuted = ({ banned, mutedUntil }: Pick<Member, 'banned' | 'mutedUntil'>, now: string) =>
  banned || (mutedUntil !== null && mutedUntil > now)

/** Who wants to write. Refuses with JOIN_FIRST, or MUTED with until when (null: for good) and why. */
export const writerFor = async (asker: Asker): Promise<Stored<Member>> => {
  const member = await memberFor(asker)
  if (!isMuted(member, asker.now)) return member
  const until = member.banned ? null : member.mutedUntil
  throw new Refusal('MUTED', { until, reason: member.measureReason })
}
