import type { Store } from '../kernel/store'
import { type Consult, type Message, messages } from './collections'

const MOST = 1000

/** All that was said, in order; the last message may not be copied yet. */
export const wholeThread = async (store: Store, { id, head }: Pick<Consult, 'id' | 'head'>): Promise<Message[]> => {
  const order = { field: 'seq' as const, direction: 'asc' as const }
  const copied = await store.find(messages, { consultId: id }, { order, limit: MOST })
  return head && !copied.some(({ seq }) => seq === head.seq) ? [...copied, head] : copied
}
