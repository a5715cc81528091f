import type { Role } from '@xinglin/types/operation'
import { digest } from '../kernel/ids'
import type { Services } from '../kernel/services'
import { instant } from '../kernel/time'
import { type Account, accounts } from './collections'
import { patientsOf } from './patient'

interface Newcomer {
  id: string
  displayName: string
  role?: Role
  doctorId?: string | null
}

/** The account of a person on a platform; the platform's own id is kept only as a keyed hash. */
export const platformAccountId = ({ vault }: Services, platform: 'wechat' | 'alipay', platformId: string) =>
  `acc-${digest(vault.fingerprint(platform, platformId))}`

/** Finds the account, or makes it on first use. */
export const accountFor = async ({ store, clock }: Services, newcomer: Newcomer): Promise<Account> => {
  const account: Account = {
    id: newcomer.id,
    role: newcomer.role ?? 'patient',
    doctorId: newcomer.doctorId ?? null,
    displayName: newcomer.displayName,
    patientIds: [],
    patientCount: 0,
    createdAt: instant(clock()),
  }
  if (await store.insert(accounts, account)) return account
  return (await store.get(accounts, newcomer.id)) ?? account
}

/** What every sign-in answers. */
export const openSession = async (services: Services, account: Account) => {
  const { id: accountId, role, doctorId, displayName } = account
  const { token, expiresAt } = await services.tokens.issue({ accountId, role, doctorId }, services.clock())
  const now = instant(services.clock())
  const patients = role === 'patient' ? await patientsOf(services.store, accountId, now) : []
  return { token, expiresAt: instant(expiresAt), role, displayName, doctorId, patients }
}
