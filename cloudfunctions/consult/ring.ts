import type { Store, Stored } from '../kernel/store'
import { type Consult, consults } from './collections'
import { RING_SECONDS, addSeconds, nextDue } from './clock'
import { onDuty } from './duty'
import { consultRang } from './events'

/** Those who were not asked in this round; when all were, a new one begins with whoever was not the last. */
const candidates = (doctorIds: readonly string[], asked: readonly string[]) => {
  const fresh = doctorIds.filter((id) => !asked.includes(id))
  if (fresh.length) return { fresh, asked }
  const others = doctorIds.filter((id) => id !== asked.at(-1))
  return { fresh: others.length ? others : doctorIds, asked: [] }
}

/** With whom it rings next: round all who are on duty, those first with whom nothing else rings. Null while nobody is there. */
export const nextRing = async (store: Store, asked: readonly string[], now: string): Promise<Consult['ring']> => {
  const doctorIds = [...new Set((await onDuty(store, now)).map(({ doctorId }) => doctorId))]
  const ringing = await store.find(consults, { state: 'paid', line: 'emergency' }, { limit: 200 })
  const busy = ringing.map(({ ring }) => ring?.doctorId)
  const { fresh, asked: before } = candidates(doctorIds, asked)
  const doctorId = fresh.find((id) => !busy.includes(id)) ?? fresh[0]
  return doctorId ? { doctorId, until: addSeconds(now, RING_SECONDS), asked: [...before, doctorId] } : null
}

/** It goes on to the next. The write depends on what it rang before, so that a doctor who takes it meanwhile has it. */
export const ringOn = async (store: Store, consult: Stored<Consult>, now: string) => {
  const ring = await nextRing(store, consult.ring?.asked ?? [], now)
  const { id: consultId } = consult
  const facts = [consult.ring?.doctorId, ring?.doctorId].flatMap((doctorId) =>
    doctorId ? [consultRang.of(`${consultId}:${doctorId}:${now}`, now, { consultId, doctorId })] : [],
  )
  const set = { ring, dueAt: nextDue({ ...consult, ring }, now), outbox: [...consult.outbox, ...facts], outboxAt: now }
  return store.updateIf(consults, consultId, { version: consult.version, state: 'paid' }, { set })
}
