import type { Signal } from '@xinglin/types/consult-calls'
import type { Store, Stored } from '../kernel/store'
import { type Call, calls } from './collections'
import type { Side } from './view'

/** Of a side that never hears, the oldest go: a device that comes back begins anew. */
const MOST_SIGNALS = 500
const MOST_CHARACTERS = 200_000
const BATCHES_KEPT = 20

export interface Batch {
  id: string
  from: Side
  signals: readonly Pick<Signal, 'kind' | 'body'>[]
  /** Of the other side's signals, the last that arrived. */
  heard: number
}

/** The newest that fit. */
export const lastOf = (signals: readonly Signal[]): Signal[] => {
  let room = MOST_CHARACTERS
  const newest = signals.slice(-MOST_SIGNALS).reverse()
  const over = newest.findIndex(({ body }) => (room -= body.length) < 0)
  return newest.slice(0, over < 0 ? undefined : over).reverse()
}

/** The call's signals after this batch. */
export const withBatch = (call: Pick<Call, 'signals' | 'batches' | 'lastSeq'>, { id, from, signals, heard }: Batch) => {
  const unheard = call.signals.filter((known) => known.from === from || known.seq > heard)
  const fresh = signals.map(({ kind, body }, i) => ({ seq: call.lastSeq + 1 + i, from, kind, body }))
  return {
    signals: lastOf([...unheard, ...fresh]),
    batches: [...call.batches, id].slice(-BATCHES_KEPT),
    lastSeq: call.lastSeq + fresh.length,
  }
}

/** In the order of their writes, each batch once. False when the call ended meanwhile. */
export const addBatch = async (store: Store, call: Stored<Call>, batch: Batch): Promise<boolean> => {
  if (call.endedAt) return false
  if (call.batches.includes(batch.id)) return true
  const change = { set: withBatch(call, batch) }
  if (await store.updateIf(calls, call.id, { version: call.version }, change)) return true
  const current = await store.get(calls, call.id)
  return current !== null && addBatch(store, current, batch)
}
