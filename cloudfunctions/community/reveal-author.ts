import { communityStaff } from '@xinglin/types/community-staff'
import { findColleague, payerOf, phoneOf } from '../identity/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { crises, members, reveals } from './collections'
import { findEntry } from './entry'
import { memberIdOf } from './keys'
import { nameOf } from './moderator'

/** Of an entry that its author deleted while somebody may be in danger, the crisis knows. */
const authorBehind = async (store: Store, entryId: string) =>
  (await findEntry(store, entryId))?.entry.author || (await store.get(crises, entryId))?.author || null

/** His own name; without a real-name patient, what he is called here. */
const personBehind = async (store: Store, vault: Vault, accountId: string) => {
  const [person, colleague, phone, member] = await Promise.all([
    payerOf(store, accountId),
    findColleague(store, accountId),
    phoneOf(store, accountId),
    store.get(members, memberIdOf(vault, accountId)),
  ])
  return { name: person.name || colleague?.name || member?.name || '', phone }
}

/** Written down first, so that nobody ever looked without a line that says so. */
export const revealAuthor = operation(
  communityStaff.revealAuthor,
  async ({ input: { entryId, reason }, caller, store, now, newId, errors, services }) => {
    const author = await authorBehind(store, entryId)
    if (!author) throw errors.ENTRY_GONE()
    const { accountId } = caller
    const reveal = { id: newId('reveal'), entryId, accountId, by: await nameOf(store, caller), reason, at: now }
    await store.insert(reveals, reveal)
    await services.durable()
    return personBehind(store, services.vault, author)
  },
)
