import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { certificateView } from './certificate'
import { type Certificate, certificates } from './certificate-collections'
import { accounts } from './collections'
import { ownPeople } from './patient'
import { factsOf } from './person'

const newestFirst = (found: readonly Certificate[]) =>
  [...found].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))

export const listCertificates = operation(identity.listCertificates, async ({ caller, store, now }) => {
  const { accountId } = caller
  const kept = await ownPeople(store, await store.get(accounts, accountId))
  const [mine, about] = await Promise.all([
    store.find(certificates, { accountId, status: { $ne: 'withdrawn' } }, { limit: 1000 }),
    store.find(certificates, { patientId: { $in: kept.flatMap((person) => factsOf(person).ids) } }, { limit: 1000 }),
  ])
  const others = about.filter((each) => each.accountId !== accountId)
  const all = [...newestFirst(mine), ...newestFirst(others)]
  return { certificates: all.map((each) => certificateView(each, accountId, now)) }
})
