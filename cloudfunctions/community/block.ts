import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import type { Store, Stored } from '../kernel/store'
import { type Block, type Member, members } from './collections'
import type { FoundEntry } from './entry'
import { memberFor } from './member'
import { isBlocked, seeEntry } from './see'

const postIdOf = ({ kind, entry }: FoundEntry) => (kind === 'post' ? entry.id : entry.postId)

/** Of somebody with a name the name is looked up when it is shown, so that it goes when he goes. */
const blockOf = (id: string, found: FoundEntry, at: string): Block => {
  const { memberId, aliasKey, name } = found.entry
  return aliasKey === null
    ? { id, memberId, postId: null, aliasKey: null, name: '', at }
    : { id, memberId: null, postId: postIdOf(found), aliasKey, name, at }
}

const add = async (store: Store, member: Stored<Member>, found: FoundEntry, block: Block): Promise<void> => {
  if (isBlocked(member, found.entry, postIdOf(found))) return
  const written = await store.updateIf(
    members,
    member.id,
    { version: member.version },
    { set: { blocks: [...member.blocks, block] } },
  )
  const now = written ? null : await store.get(members, member.id)
  if (now) await add(store, now, found, block)
}

/** What the block hid already does not hinder: the second time is the first. */
export const block = operation(communityTalk.block, async (call) => {
  const { input, caller, store, now, newId, errors } = call
  const member = await memberFor(call)
  const found = await seeEntry({ ...call, ignoresBlocks: true }, input.entryId)
  const { author, staff } = found.entry
  if (staff || author === caller.accountId) throw errors.NOT_TO_BLOCK()
  await add(store, member, found, blockOf(newId('block'), found, now))
  return { done: true as const }
})
