import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { members } from './collections'
import { memberLeft } from './events'
import { memberIdOf } from './member'

/** One write says that he left; what he wrote, liked, saved and followed is erased by itself, however long it takes. */
const goAway = async (store: Store, memberId: string, now: string): Promise<void> => {
  const member = await store.get(members, memberId)
  if (!member || member.leftAt) return
  const { id, version, outbox } = member
  const fact = memberLeft.of(`${id}:${now}`, now, { memberId: id })
  const set = {
    leftAt: now,
    dueAt: now,
    articles: false,
    nameWish: null,
    blocks: [],
    outbox: [...outbox, fact],
    outboxAt: now,
  }
  if (!(await store.updateIf(members, id, { version }, { set }))) await goAway(store, memberId, now)
}

export const leave = operation(community.leave, async ({ input, caller, store, services, now }) => {
  services.log.info('left the communities', { code: input.why ?? 'not-said' })
  await goAway(store, memberIdOf(services.vault, caller.accountId), now)
  return { done: true as const }
})
