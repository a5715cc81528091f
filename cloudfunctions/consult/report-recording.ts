import { consultRecordings } from '@xinglin/types/consult-recordings'
import { operation } from '../kernel/operation'
import { findCall } from './call-read'
import { noteTrouble } from './recording-trouble'

export const reportRecording = operation(consultRecordings.reportRecording, async ({ input, store, now, errors }) => {
  const found = await findCall(store, input)
  if (!found) throw errors.NOT_FOUND()
  await noteTrouble(store, found.call, input.trouble, now)
  return { done: true as const }
})
