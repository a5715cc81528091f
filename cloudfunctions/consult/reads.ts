import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { withdraw } from '../notify/public'
import { type Consult, readMarks } from './collections'
import { type Side, readMarkId } from './view'

export const otherSide = (side: Side): Side => (side === 'doctor' ? 'patient' : 'doctor')

/** Up to where a side has read; 0 for nothing. */
export const readUpTo = async (store: Store, consultId: string, side: Side): Promise<number> =>
  (await store.get(readMarks, readMarkId(consultId, side)))?.upTo ?? 0

/** The one letter about a silence, named by where its reader stopped; each account has its own. */
export const noticeId = (consultId: string, upTo: number, accountId: string) =>
  digest('consult.message', consultId, String(upTo), accountId)

interface Reading {
  side: Side
  accountId: string
  /** As the client says. */
  upTo: number
}

/** Moves a side's mark on, never back. What was to go out to this account about messages that it has read now does not. */
export const readOn = async (store: Store, consult: Consult, { side, accountId, upTo: wanted }: Reading) => {
  const { id: consultId } = consult
  const id = readMarkId(consultId, side)
  const upTo = Math.min(wanted, consult.lastSeq)
  const before = await readUpTo(store, consultId, side)
  if (upTo <= before) return
  const isNew = await store.insert(readMarks, { id, consultId, upTo })
  if (!isNew) await store.updateIf(readMarks, id, { upTo: { $lt: upTo } }, { set: { upTo } })
  await withdraw(store, noticeId(consultId, before, accountId))
}
