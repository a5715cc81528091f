import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { openCase } from './case'
import { cases, measures } from './collections'
import { collectionOf, findEntry } from './entry'
import { applyMeasures, standingMeasures } from './measures'

interface Appealing {
  accountId: string
  words: string
  now: string
  repeated: boolean
}

const AGAINST = ['hidden', 'refused', 'change']

/** Nothing else of it changes; whatever it has become by then, he asked. */
const markAppealed = (store: Store, entryId: string) =>
  store.updateIf(collectionOf(entryId), entryId, { appealed: false }, { set: { appealed: true } })

const isOwnAppeal = (appeal: { words: string; at: string } | null | undefined, { words, now }: Appealing) =>
  appeal?.at === now && appeal.words === words

/** The case takes it in first, then it is used up. Null when there is no such entry of his, false when nothing is to be appealed against. */
const againstDecision = async (store: Store, entryId: string, appealing: Appealing): Promise<boolean | null> => {
  const { accountId, words, now, repeated } = appealing
  const found = await findEntry(store, entryId)
  if (!found || found.entry.author !== accountId || found.entry.state === 'deleted') return null
  if (found.entry.appealed) return repeated || isOwnAppeal((await store.get(cases, entryId))?.appeal, appealing)
  if (!AGAINST.includes(found.entry.state)) return false
  await openCase(store, found, { cause: 'appeal', appeal: { words, at: now } }, now)
  await markAppealed(store, entryId)
  return true
}

/** Against the gravest that stands; the measure's own write decides that it is the only one. */
const againstMeasure = async (store: Store, vault: Vault, appealing: Appealing): Promise<boolean> => {
  const { accountId, words, now } = appealing
  const [measure] = await standingMeasures(store, vault, accountId, now)
  if (!measure) return false
  const appeal = { words, at: now, decided: false }
  const once = { version: measure.version }
  const taken = measure.appeal ? null : await store.updateIf(measures, measure.id, once, { set: { appeal } })
  const standing = taken ?? (await store.get(measures, measure.id))
  await applyMeasures(store, vault, accountId, now)
  return isOwnAppeal(standing?.appeal, appealing)
}

export const appeal = operation(
  communityTalk.appeal,
  async ({ input: { entryId, words }, caller: { accountId }, store, now, errors, repeated, services: { vault } }) => {
    const appealing = { accountId, words, now, repeated }
    const heard = entryId
      ? await againstDecision(store, entryId, appealing)
      : await againstMeasure(store, vault, appealing)
    if (heard === null) throw errors.POST_GONE()
    if (!heard) throw errors.NOTHING_TO_APPEAL()
    return { done: true as const }
  },
)
