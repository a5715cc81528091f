import { accountsOfDoctor } from '../identity/public'
import { type Reaction, on } from '../kernel/events'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { postLater } from '../notify/public'
import { type Consult, consults } from './collections'
import { consultSaid } from './events'
import { noticeId, otherSide, readUpTo } from './reads'
import { patientSideOf } from './told'
import type { Side } from './view'
import { doctorName } from './words'

/** Who has the thread open reads within that time, and hears nothing beside it. */
const GRACE_MINUTES = 1

const wordsFor = (consult: Consult, to: Side) =>
  to === 'patient'
    ? { title: '医生有新消息', body: `${consult.patientName}的问诊：${doctorName(consult)}发来了新消息，请打开看看。` }
    : { title: '病人有新消息', body: `${consult.patientName}的问诊有新消息，请打开看看。` }

const accountsOf = async (store: Store, consult: Consult, side: Side, now: string): Promise<string[]> => {
  if (side === 'patient') return patientSideOf(store, consult, now)
  return consult.doctorId ? accountsOfDoctor(store, consult.doctorId) : []
}

/** Tells the side that is away: once, until it has read. What was said is in the thread only. */
export const threadNotices: Reaction[] = [
  on(consultSaid, async ({ consultId, seq, from }, { store, now }) => {
    const to = otherSide(from)
    const consult = await store.get(consults, consultId)
    const upTo = await readUpTo(store, consultId, to)
    if (!consult || upTo >= seq) return
    const values = { patient: consult.patientName, doctor: consult.doctor?.name ?? '急诊值班', time: now }
    const page = `/consult/thread/index?consultId=${consultId}`
    const letter = { kind: 'consult.message', ...wordsFor(consult, to), values, page }
    for (const accountId of await accountsOf(store, consult, to, now)) {
      const one = { ...letter, id: noticeId(consultId, upTo, accountId), accountId }
      await postLater(store, one, addMinutes(now, GRACE_MINUTES), now)
    }
  }),
]
