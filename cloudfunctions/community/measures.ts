import type { Store, Stored } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { type Measure, type Member, measures, members } from './collections'
import { memberIdOf } from './keys'

/** Of its own kind, so that it cannot be compared with a member's id. */
export const measureOwner = (vault: Vault, accountId: string) => vault.fingerprint('community-measure', accountId)

export const isStanding = ({ standing, until }: Measure, now: string) =>
  standing !== null && (until === null || until > now)

/** The gravest first: for good, then the longest, then the latest. */
const byGravity = (a: Measure, b: Measure) =>
  (b.until ?? '9').localeCompare(a.until ?? '9') || b.at.localeCompare(a.at) || b.id.localeCompare(a.id)

/** His measures that hold now; the first is the one he reads of, and may appeal against. */
export const standingMeasures = async (store: Store, vault: Vault, accountId: string, now: string) => {
  const found = await store.find(measures, { owner: measureOwner(vault, accountId) }, { limit: 1000 })
  return found.filter((measure) => isStanding(measure, now)).sort(byGravity)
}

type Standing = Pick<Member, 'mutedUntil' | 'banned' | 'measureReason' | 'measureAt' | 'appeal'>

const FREE: Standing = { mutedUntil: null, banned: false, measureReason: '', measureAt: null, appeal: null }

const standingOf = (gravest: Measure | undefined): Standing =>
  gravest
    ? {
        ...{ mutedUntil: gravest.until, banned: gravest.until === null, measureReason: gravest.reason },
        ...{ measureAt: gravest.at, appeal: gravest.appeal },
      }
    : FREE

/** Says on the member what his standing measures come to. The measures decide; this can be made anew at any time. */
export const applyMeasures = async (
  store: Store,
  vault: Vault,
  accountId: string,
  now: string,
): Promise<Stored<Member> | null> => {
  for (;;) {
    const member = await store.get(members, memberIdOf(vault, accountId))
    if (!member) return null
    const [gravest] = await standingMeasures(store, vault, accountId, now)
    const { id, version } = member
    const written = await store.updateIf(members, id, { version }, { set: standingOf(gravest) })
    if (written) return written
  }
}
