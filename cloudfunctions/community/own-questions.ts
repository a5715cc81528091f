import { writtenBy } from './authored'
import type { Post } from './collections'
import { type Asker, ownerKeyOf } from './member'

/** Whoever asks looks soon; what is older stands in the list of all he wrote. */
const LATEST = 100

/** What the caller asked a gathering and others do not see, yet or any more; the latest first. */
export const ownWaiting = async ({ store, services, caller }: Asker, gatheringId: string): Promise<Post[]> => {
  const written = await writtenBy(store, ownerKeyOf(services.vault, caller.accountId), undefined, LATEST)
  const asked = written.flatMap(({ kind, entry }) => (kind === 'post' ? [entry] : []))
  return asked.filter((post) => post.gatheringId === gatheringId && post.state !== 'shown')
}
