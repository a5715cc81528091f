import { memberLeft } from '../community/public'
import { on } from '../kernel/events'
import type { Store } from '../kernel/store'
import { gatherings } from './collections'

/** Who left the communities gives his seats back and stands in no list. */
const forget = async (store: Store, memberId: string) => {
  const isIn = { 'guests.memberId': memberId }
  for (let after: { value: string; id: string } | undefined; ;) {
    const page = await store.find(gatherings, {}, { limit: 200, after })
    for (const { id, guests } of page) {
      if (!guests.some((guest) => guest.memberId === memberId)) continue
      await store.updateIf(gatherings, id, isIn, { pull: { guests: { memberId } }, inc: { signedUp: -1 } })
    }
    const last = page.length === 200 ? page.at(-1) : undefined
    if (!last) return
    after = { value: last.id, id: last.id }
  }
}

export const gatheringReactions = [on(memberLeft, ({ memberId }, { store }) => forget(store, memberId))]
