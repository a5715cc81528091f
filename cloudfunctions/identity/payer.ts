import type { Store } from '../kernel/store'
import { accounts, patients, payers } from './collections'
import { ownPatients } from './patient'
import { personOf, recordsOf } from './person'

/** Keeps what the platform calls this account's person. */
export const rememberPayer = async (
  store: Store,
  accountId: string,
  openId: string,
  platform: 'wechat' | 'alipay',
): Promise<void> => {
  if (await store.insert(payers, { id: accountId, openId, platform })) return
  const known = await store.get(payers, accountId)
  if (known && !known.platform) await store.updateIf(payers, accountId, {}, { set: { platform } })
}

/** Who an account's person is on its platform; null for accounts of no platform. */
export const platformPersonOf = async (store: Store, accountId: string) => {
  const payer = await store.get(payers, accountId)
  return payer?.platform ? { platform: payer.platform, openId: payer.openId } : null
}

/** WeChat's openid or Alipay's open_id; in the demo, where no platform knows anybody, the account stands for itself. */
export const openIdOf = async (store: Store, accountId: string): Promise<string> =>
  (await store.get(payers, accountId))?.openId ?? accountId

/** Name and identity number as the insurance centre wants them; without a resident's card the number is empty. */
export const insuredPerson = async (store: Store, patientId: string) => {
  const patient = await store.get(patients, patientId)
  if (!patient) return { name: '', idNumber: '' }
  const card = recordsOf(await personOf(store, patient)).find(({ paperKind }) => paperKind === 'resident')
  return { name: card?.name ?? patient.name, idNumber: card?.paperNumber ?? '' }
}

const ownPerson = async (store: Store, accountId: string) => {
  const own = await ownPatients(store, await store.get(accounts, accountId))
  return own.find(({ relation }) => relation === 'self') ?? own[0] ?? null
}

/** The account's own person. */
export const payerOf = async (store: Store, accountId: string) => {
  const self = await ownPerson(store, accountId)
  return self ? insuredPerson(store, self.id) : { name: '', idNumber: '' }
}

/** Where the account's own person can be reached; null for staff. */
export const phoneOf = async (store: Store, accountId: string): Promise<string | null> =>
  (await ownPerson(store, accountId))?.phone || null

/** Of everybody whom the account keeps. */
export const birthDatesOf = async (store: Store, accountId: string): Promise<string[]> =>
  (await ownPatients(store, await store.get(accounts, accountId))).map(({ birthDate }) => birthDate)
