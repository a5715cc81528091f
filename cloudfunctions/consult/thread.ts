import type { Message as MessageView } from '@xinglin/types/consult-talk'
import { payerOf } from '../identity/public'
import type { Caller } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { type Consult, type Message, type StoredAttachment, consults, messages } from './collections'
import { isDropped } from './drop'
import { sideOf } from './view'

const PAGE = 50

/** A doctor sees what is his now, once it was handed in: not what he gave to a colleague, and no draft. */
const isForDoctor = (consult: Consult, { doctorId }: Pick<Caller, 'doctorId'>) =>
  consult.doctorId === doctorId && consult.state !== 'drafted' && !isDropped(consult)

/** The consult behind a thread. Looked at again with each look, for it may be handed to a colleague while somebody waits. */
export const threadFor = async (store: Store, id: string, caller: Caller): Promise<Stored<Consult>> => {
  const consult = await store.get(consults, id)
  if (!consult) throw new Refusal('NOT_FOUND')
  if (caller.role === 'doctor' && !isForDoctor(consult, caller)) throw new Refusal('FORBIDDEN')
  return consult
}

export const messageView = (
  { seq, from, name, accountId, clientKey, at, content, alarm }: Message,
  caller: Pick<Caller, 'accountId'>,
): MessageView => {
  const mine = from !== 'system' && accountId === caller.accountId
  return { seq, from, name, mine, key: mine ? clientKey : null, at, content, alarm }
}

/** Messages before a number, the oldest first, at most 50. The consult's head is the last one, copied or not. */
export const pageBefore = async (store: Store, { id, head }: Consult, before: number): Promise<Message[]> => {
  const order = { field: 'seq', direction: 'desc' } as const
  const found = await store.find(messages, { consultId: id, seq: { $lt: before } }, { order, limit: PAGE })
  const isMissing = head !== null && head.seq < before && found[0]?.seq !== head.seq
  return [...(isMissing ? [head] : []), ...found].slice(0, PAGE).reverse()
}

/** Every file of a consult: what was sent in it, and its evidence. */
export const filesOf = ({ attachments, evidence }: Pick<Consult, 'attachments' | 'evidence'>): StoredAttachment[] => [
  ...attachments,
  ...evidence.flatMap(({ attachment }) => attachment ?? []),
]

/** By whose name one of the consult's people writes and looks: the doctor's, or that of the account's own person. */
export const nameOf = async (store: Store, { doctor, patientName }: Consult, caller: Caller): Promise<string> => {
  if (sideOf(caller) === 'doctor') return doctor?.name ?? ''
  return (await payerOf(store, caller.accountId)).name || patientName
}
