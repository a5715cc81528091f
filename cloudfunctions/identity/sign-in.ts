import type { Role } from '@xinglin/types/operation'
import { digest } from '../kernel/ids'
import type { Services } from '../kernel/services'
import { instant } from '../kernel/time'
import { type Account, accounts, secondFactors } from './collections'
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

/** Through which door somebody came: the embedded cloud's demo, or a platform. */
type Door = 'demo' | 'platform'

/** What staff still have to do before their session opens anything. In the demo nobody has to have a second factor. */
const awaited = async ({ store }: Services, { id, role }: Account, door: Door) => {
  if (role === 'patient') return null
  if ((await store.get(secondFactors, id))?.state === 'set') return 'code' as const
  return door === 'platform' ? ('enrolment' as const) : null
}

const sessionOf = async (services: Services, account: Account, awaits: Awaited<ReturnType<typeof awaited>>) => {
  const { id: accountId, role, doctorId, displayName } = account
  const caller = { accountId, role, doctorId, ...(awaits ? { unconfirmed: true as const } : {}) }
  const { token, expiresAt } = await services.tokens.issue(caller, services.clock())
  const now = instant(services.clock())
  const patients = role === 'patient' ? await patientsOf(services.store, accountId, now) : []
  return { token, expiresAt: instant(expiresAt), role, displayName, doctorId, patients, awaits }
}

/** What every sign-in answers. For staff it opens nothing but the second factor, until that is confirmed. */
export const openSession = async (services: Services, account: Account, door: Door) =>
  sessionOf(services, account, await awaited(services, account, door))

/** A complete session, for staff who just showed their second factor. */
export const openConfirmedSession = (services: Services, account: Account) => sessionOf(services, account, null)
