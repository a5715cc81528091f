import type { Store, Stored } from '../kernel/store'
import { type Challenge, type Participation, challenges, participations } from './collections'

/** Everybody who takes part, page by page. */
export async function* partsOf(store: Store, challengeId: string): AsyncGenerator<Stored<Participation>[]> {
  for (let after: { value: string; id: string } | undefined; ;) {
    const order = { field: 'memberId' as const, direction: 'asc' as const }
    const page = await store.find(participations, { partOf: challengeId }, { order, limit: 1000, after })
    yield page
    const last = page.length === 1000 ? page.at(-1) : undefined
    if (!last) return
    after = { value: last.memberId, id: last.id }
  }
}

/** Asks for the members to be counted; asking twice is asking once. */
export const countAgain = (store: Store, challengeId: string, now: string) =>
  store.updateIf(challenges, challengeId, { dueAt: null }, { set: { dueAt: now } })

/** The request is taken down first: who joins meanwhile asks anew. */
export const countMembers = async (store: Store, { id, version }: Stored<Challenge>) => {
  const asked = await store.updateIf(challenges, id, { version }, { set: { dueAt: null } })
  if (!asked) return
  let joined = 0
  for await (const page of partsOf(store, id)) joined += page.length
  await store.updateIf(challenges, id, { version: asked.version }, { set: { joined } })
}
