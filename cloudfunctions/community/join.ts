import { type Remark, community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { askAboutName } from './ask-platform'
import { checkText } from './checker/check-text'
import { type Member, members } from './collections'
import { COVENANT } from './covenant'
import { eraseMember } from './erase'
import { type Asker, memberFor, memberIdOf, newMember } from './member'
import { askLater, nameless } from './name-wish'
import { standingOf } from './standing'

type Named = Pick<Member, 'name' | 'nameWish'>

/** Names that would pass for the hospital, or for nobody. */
const POSING = /医生|医师|大夫|主任|护士|营养师|药师|专家|医院|杏林|官方|客服|管理员|工作人员|匿名|注销/

const faultsIn = (name: string): Remark[] => {
  const posing = POSING.exec(name)?.[0]
  if (posing) return [{ quote: posing, say: '昵称不能让人以为是医院的人，请换一个' }]
  const { decision, reasons } = checkText(name, { name: true })
  return decision === 'pass' ? [] : reasons.map(({ quote, say }) => ({ quote, say }))
}

const checkName = (name: string) => {
  const remarks = faultsIn(name)
  if (remarks.length) throw new Refusal('CONTENT_REFUSED', { remarks })
}

const REFUSED: Remark = { quote: '', say: '昵称没有通过平台的检查，请换一个' }

/** By the name he asks for, or, while no platform answers, by the one he has. */
const namesFor = async ({ store, caller, services, now }: Asker, wanted: string): Promise<Named> => {
  const id = memberIdOf(services.vault, caller.accountId)
  const known = await store.get(members, id)
  const name = known && !known.leftAt ? known.name : nameless(id)
  if (name === wanted) return { name, nameWish: null }
  const word = await askAboutName(wanted, caller.accountId, { store, contentCheck: services.contentCheck })
  if (word === 'refuse') throw new Refusal('CONTENT_REFUSED', { remarks: [REFUSED] })
  if (word === 'pass') return { name: wanted, nameWish: null }
  await askLater(store, id, now)
  return { name, nameWish: { name: wanted, refused: false } }
}

/** A new member, a new name, or somebody who left and comes back: what he left behind is erased first. */
const enter = async (asker: Asker, named: Named): Promise<Stored<Member>> => {
  const { store, caller, services, now } = asker
  const id = memberIdOf(services.vault, caller.accountId)
  await store.insert(members, newMember(id, caller.accountId, named.name, null, now))
  const member = (await store.get(members, id)) as Stored<Member>
  if (member.leftAt && member.dueAt) await eraseMember(member, { ...services, now })
  const back = member.leftAt ? { accountId: caller.accountId, leftAt: null, joinedAt: now } : {}
  return (await store.updateIf(members, id, {}, { set: { ...named, ...back } })) ?? member
}

export const join = operation(community.join, async (call) => {
  const { input, caller, now, errors } = call
  if (input.rulesVersion !== COVENANT.version) throw errors.RULES_CHANGED({ data: { version: COVENANT.version } })
  if (caller.role !== 'patient') return standingOf(await memberFor(call), now)
  checkName(input.name)
  return standingOf(await enter(call, await namesFor(call, input.name)), now)
})
