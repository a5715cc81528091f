import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { type Block, type Entry, type Member, type Post, posts } from './collections'
import { type FoundEntry, findEntry } from './entry'
import { type Asker, findMember } from './member'

/** Who asks; `ignoresBlocks` where the wish is about the block itself. */
type Looker = Asker & { ignoresBlocks?: boolean }

type Named = Pick<Entry, 'memberId' | 'aliasKey'>

const blocks = (block: Block, { memberId, aliasKey }: Named, postId: string) =>
  block.memberId ? block.memberId === memberId : block.aliasKey === aliasKey && block.postId === postId

/**
 * Whether a member wants to see nothing of this author. A block of somebody with a name does not reach what he writes anonymously, and a block of
 * an anonymous name reaches one thread: more would tell who he is.
 */
export const isBlocked = (member: Pick<Member, 'blocks'> | null, entry: Named, postId: string) =>
  member?.blocks.some((block) => blocks(block, entry, postId)) ?? false

const isMine = ({ author, state }: Entry, { caller }: Pick<Asker, 'caller'>) =>
  author === caller.accountId && state !== 'deleted'

/** Whether this reader may see it where it stands alone. */
const isOpenTo = (entry: Entry, postId: string, looker: Looker, member: Member | null) =>
  isMine(entry, looker) || (entry.state === 'shown' && (looker.ignoresBlocks || !isBlocked(member, entry, postId)))

/** A post that the caller can see. Refuses with POST_GONE. */
export const seePost = async (asker: Looker, postId: string): Promise<Stored<Post>> => {
  const [post, member] = await Promise.all([asker.store.get(posts, postId), findMember(asker)])
  if (!post || !isOpenTo(post, postId, asker, member)) throw new Refusal('POST_GONE')
  return post
}

/** A post or comment that the caller can see, a comment only where its post can be seen. Refuses with POST_GONE. */
export const seeEntry = async (asker: Looker, entryId: string): Promise<FoundEntry> => {
  const found = await findEntry(asker.store, entryId)
  if (!found) throw new Refusal('POST_GONE')
  if (found.kind === 'post') return { kind: 'post', entry: await seePost(asker, entryId) }
  const { entry } = found
  if (!isOpenTo(entry, entry.postId, asker, await findMember(asker))) throw new Refusal('POST_GONE')
  if (!isMine(entry, asker)) await seePost(asker, entry.postId)
  return found
}

/** His own, whatever its state but deleted. Refuses with FORBIDDEN what he sees but did not write, and else with POST_GONE. */
export const ownEntry = async (asker: Asker, entryId: string): Promise<FoundEntry> => {
  const found = await seeEntry(asker, entryId)
  if (!isMine(found.entry, asker)) throw new Refusal('FORBIDDEN')
  return found
}
