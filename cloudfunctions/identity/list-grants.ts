import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { accounts, grants } from './collections'
import { grantView } from './grant'
import { ownPeople } from './patient'
import { recordsOf } from './person'

const NEWEST = { order: { field: 'startsAt' as const, direction: 'desc' as const } }

/** What was granted for one's own people from another account, before their registrations were merged. */
const givenElsewhere = async (store: Store, accountId: string) => {
  const people = await ownPeople(store, await store.get(accounts, accountId))
  const elsewhere = people.flatMap(recordsOf).filter((each) => each.accountId && each.accountId !== accountId)
  const found = await Promise.all(
    elsewhere.map(async ({ id, accountId: other }) => {
      const given = await store.find(grants, { patientAccountId: other }, NEWEST)
      return given.filter(({ patientId }) => patientId === id)
    }),
  )
  return found.flat()
}

/** Given first, then received; newest first. */
export const listGrants = operation(identity.listGrants, async ({ caller, store, now }) => {
  const { accountId } = caller
  const [given, elsewhere, received] = await Promise.all([
    store.find(grants, { patientAccountId: accountId }, NEWEST),
    givenElsewhere(store, accountId),
    store.find(grants, { relativeAccountId: accountId }, NEWEST),
  ])
  return {
    grants: [
      ...[...given, ...elsewhere].map((grant) => grantView(grant, grant.patientAccountId, now)),
      ...received.map((grant) => grantView(grant, accountId, now)),
    ],
  }
})
