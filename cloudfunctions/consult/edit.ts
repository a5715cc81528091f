import { isDeepStrictEqual } from 'node:util'
import { closeOrder } from '../billing/public'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { type Consult, consults } from './collections'
import { nextDue } from './clock'
import { type Move, allowsNow } from './state'

export const movedOn = ({ state }: Pick<Consult, 'state'>) => new Refusal('CONSULT_MOVED_ON', { state })

/** The consult, if its state allows this. */
export const consultFor = async (store: Store, id: string, move: Move, now: string): Promise<Stored<Consult>> => {
  const consult = await store.get(consults, id)
  if (!consult) throw new Refusal('NOT_FOUND')
  if (!allowsNow(consult, move, now)) throw movedOn(consult)
  return consult
}

const saysSo = (consult: Consult, wanted: Partial<Consult>) =>
  (Object.keys(wanted) as (keyof Consult)[]).every((field) => isDeepStrictEqual(consult[field], wanted[field]))

/** Changes a draft. What waited to be paid was for what it said before: it is submitted anew, unless it says the same. */
export const editDraft = async (
  store: Store,
  id: string,
  change: (consult: Consult) => Partial<Omit<Consult, 'id'>>,
  now: string,
): Promise<Consult> => {
  const consult = await consultFor(store, id, 'edit', now)
  const wanted = change(consult)
  if (saysSo(consult, wanted)) return consult
  const set = { ...wanted, orderId: null, lastAt: now, dueAt: nextDue({ ...consult, lastAt: now }, now) }
  const edited = await store.updateIf(consults, id, { version: consult.version }, { set })
  if (!edited) return editDraft(store, id, change, now)
  if (consult.orderId) await closeOrder({ store, now }, consult.orderId)
  return edited
}
