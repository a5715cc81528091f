import type { ReactionContext } from '../kernel/events'
import { dueWork } from '../kernel/jobs'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { askAboutName } from './ask-platform'
import { type Member, members } from './collections'
import { type NameCheck, nameChecks } from './name-collections'
import { tell } from './staff-letters'

const AGAIN_MINUTES = 5

/** While no name of his was passed yet. */
export const nameless = (memberId: string) =>
  `病友${parseInt(Buffer.from(memberId).toString('hex').slice(-6), 16) % 10_000}`

/** Due only later: whoever wants the name writes it into the member after this. */
export const askLater = async (store: Store, memberId: string, now: string) => {
  const dueAt = addMinutes(now, 1)
  const isNew = await store.insert(nameChecks, { id: memberId, dueAt })
  if (!isNew) await store.updateIf(nameChecks, memberId, {}, { set: { dueAt } })
}

const decide = async (member: Stored<Member>, wanted: string, passed: boolean, context: ReactionContext) => {
  const { store } = context
  const set = passed ? { name: wanted, nameWish: null } : { nameWish: { name: wanted, refused: true } }
  const decided = await store.updateIf(members, member.id, { leftAt: null, 'nameWish.name': wanted }, { set })
  if (!decided || passed) return
  const page = '/community/me/index'
  const words = { title: '昵称没有通过', body: '新昵称没有通过平台的检查，请换一个；现在用的昵称不变。' }
  await tell(context, member.accountId, { of: `${member.id}:${wanted}`, kind: 'community.decided', page, ...words })
}

/** A wish that is still open is asked about until there is an answer; the name he has stays meanwhile. */
const check = async ({ id, version }: Stored<NameCheck>, context: ReactionContext) => {
  const { store, now } = context
  const member = await store.get(members, id)
  const wish = member && !member.leftAt && !member.nameWish?.refused ? member.nameWish : null
  if (!member || !wish) return store.remove(nameChecks, id, { version })
  const word = await askAboutName(wish.name, member.accountId, context)
  if (!word) return store.updateIf(nameChecks, id, { version }, { set: { dueAt: addMinutes(now, AGAIN_MINUTES) } })
  await decide(member, wish.name, word === 'pass', context)
  return store.remove(nameChecks, id, { version })
}

export const nameCheckDue = dueWork(nameChecks, check)
