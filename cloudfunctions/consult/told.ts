import { accountsOfDoctor, familyOf, operatorAccounts } from '../identity/public'
import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { post } from '../notify/public'
import type { Consult } from './collections'

export type Context = ReactionContext & { eventId: string }

export interface Words {
  kind: string
  title: string
  body: string
  /** What its time is in a message outside the app; now unless told. */
  time?: string | null
  page?: string
}

/** The same on both apps. */
const pageOf = ({ id }: Consult) => `/consult/thread/index?consultId=${id}`

/** Who keeps the patient, and whoever opened it for him while he lets him. */
export const patientSideOf = async (store: Store, { patientId, openedBy }: Consult, now: string): Promise<string[]> => {
  const { keepers, relatives } = await familyOf(store, patientId, now)
  const opener = relatives.find(({ accountId, scopes }) => accountId === openedBy && scopes.includes('messages'))
  return [...new Set([...keepers, ...(opener ? [opener.accountId] : [])])].filter(Boolean)
}

const tell = async (accountIds: readonly string[], consult: Consult, words: Words, context: Context) => {
  const { store, now, eventId } = context
  const { kind, title, body } = words
  const values = { patient: consult.patientName, doctor: consult.doctor?.name ?? '急诊值班', time: words.time ?? now }
  for (const accountId of accountIds) {
    const letter = { id: digest(eventId, kind, accountId), accountId, kind, title, body, values }
    await post(store, { ...letter, page: words.page ?? pageOf(consult) }, now)
  }
}

export const tellPatient = async (consult: Consult, words: Words, context: Context) =>
  tell(await patientSideOf(context.store, consult, context.now), consult, words, context)

/** Those who keep him, where whoever submitted it may not pay for him. */
export const tellPayers = async (consult: Consult, words: Words, context: Context) => {
  const { keepers, relatives } = await familyOf(context.store, consult.patientId, context.now)
  const by = consult.consent?.accountId ?? ''
  const mayPay =
    keepers.includes(by) || relatives.some((each) => each.accountId === by && each.scopes.includes('payment'))
  if (!mayPay) await tell(keepers, consult, words, context)
}

export const tellDoctor = async (doctorId: string | null, consult: Consult, words: Words, context: Context) => {
  if (doctorId) await tell(await accountsOfDoctor(context.store, doctorId), consult, words, context)
}

export const tellOperators = async (consult: Consult, words: Words, context: Context) =>
  tell(await operatorAccounts(context.store), consult, words, context)
