import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { openCase } from './case'
import { comments, measures, posts } from './collections'
import { type FoundEntry, findEntry } from './entry'
import { applyMeasures, standingMeasures } from './measures'

interface Appealing {
  accountId: string
  words: string
  now: string
  repeated: boolean
}

const AGAINST = ['hidden', 'refused', 'change']

/** The entry's own write decides that it is the only one. */
const markAppealed = ({ kind, entry }: FoundEntry, store: Store) => {
  const once = { version: entry.version, appealed: false }
  const change = { set: { appealed: true } }
  return kind === 'post'
    ? store.updateIf(posts, entry.id, once, change)
    : store.updateIf(comments, entry.id, once, change)
}

/** False when there is nothing to appeal against. */
const againstDecision = async (store: Store, entryId: string, { accountId, words, now, repeated }: Appealing) => {
  for (;;) {
    const found = await findEntry(store, entryId)
    if (!found || found.entry.author !== accountId || found.entry.state === 'deleted') return null
    if (!AGAINST.includes(found.entry.state)) return false
    if (found.entry.appealed && !repeated) return false
    if (!found.entry.appealed && !(await markAppealed(found, store))) continue
    await openCase(store, found, { cause: 'appeal', appeal: { words, at: now } }, now)
    return true
  }
}

const againstMeasure = async (store: Store, vault: Vault, { accountId, words, now }: Appealing) => {
  const [measure] = await standingMeasures(store, vault, accountId, now)
  if (!measure) return false
  const mine = { words, at: now, decided: false }
  if (measure.appeal && measure.appeal.at !== now) return false
  if (!measure.appeal)
    await store.updateIf(measures, measure.id, { version: measure.version }, { set: { appeal: mine } })
  await applyMeasures(store, vault, accountId, now)
  return true
}

export const appeal = operation(
  community.appeal,
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
