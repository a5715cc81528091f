import type { Recording } from '@xinglin/types/consult-recordings'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Call, type RecordedPart, calls, recordedParts } from './collections'
import { inOrder, spokenSeconds } from './recording-rules'

const MOST_CALLS = 100
const PAGE = 1000

const partView = ({ side, part, seconds, contentType }: RecordedPart) => ({ side, part, seconds, contentType })

const viewOf = async (store: Store, call: Call): Promise<Recording> => {
  const { id: callId, startedAt, recordingTrouble: trouble, roomTasks } = call
  const parts = await store.find(recordedParts, { callId }, { limit: PAGE })
  const seconds = spokenSeconds(call)
  return { callId, startedAt, seconds, trouble, inRoom: roomTasks.length > 0, parts: inOrder(parts).map(partView) }
}

/** Of every call of a consult that both were in, the latest first. */
export const recordingsOf = async (store: Store, consultId: string): Promise<Recording[]> => {
  const found = await store.find(calls, { consultId }, { limit: MOST_CALLS })
  const spoken = found.filter(({ answeredAt }) => answeredAt !== null)
  spoken.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  return Promise.all(spoken.map((call) => viewOf(store, call)))
}

type Wanted = Pick<RecordedPart, 'consultId' | 'callId' | 'side' | 'part'>

export const partFor = async (store: Store, { consultId, callId, side, part }: Wanted): Promise<RecordedPart> => {
  const found = await store.get(recordedParts, `${callId}:${side}:${part}`)
  if (found?.consultId !== consultId) throw new Refusal('NOT_FOUND')
  return found
}
