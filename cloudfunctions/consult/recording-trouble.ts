import type { RecordingTrouble } from '@xinglin/types/consult-recordings'
import type { Store } from '../kernel/store'
import { append } from './append'
import { type Call, calls } from './collections'
import { troubleWords } from './recording-rules'

/** The call goes on; the thread says once, to both, that it is not recorded and why. The first reason stands. */
export const noteTrouble = async (
  store: Store,
  { id, consultId }: Pick<Call, 'id' | 'consultId'>,
  trouble: RecordingTrouble,
  now: string,
): Promise<void> => {
  await store.updateIf(calls, id, { recordingTrouble: null }, { set: { recordingTrouble: trouble } })
  const first = (await store.get(calls, id))?.recordingTrouble ?? trouble
  const key = `recording:${id}`
  const content = { kind: 'event' as const, text: troubleWords(first) }
  const draft = { key, clientKey: key, from: 'system' as const, accountId: '', name: '', content, alarm: null }
  await append(store, consultId, draft, now, () => ({}))
}
