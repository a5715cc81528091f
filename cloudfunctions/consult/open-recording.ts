import { consultRecordings } from '@xinglin/types/consult-recordings'
import { openLink } from '../attachment/public'
import { digest } from '../kernel/ids'
import { type Call, operation } from '../kernel/operation'
import { type RecordedPart, fileLooks } from './collections'
import { partFor, recordingsOf } from './recording-view'
import { nameOf, threadFor } from './thread'

type Opening = Pick<Call<unknown, unknown>, 'caller' | 'store' | 'services' | 'now'>

/** Written down before the door is open; a call's parts follow one another, so the same look within ten minutes is one. */
const openPart = async (
  { caller, store, services, now }: Opening,
  { consultId, callId, fileId, contentType }: RecordedPart,
  { by, file }: { by: string; file: string },
) => {
  const { accountId } = caller
  const id = digest('recording', callId, accountId, file, now.slice(0, 15))
  await store.insert(fileLooks, { id, consultId, at: now, accountId, by, file })
  return { ...(await openLink(services, fileId, accountId, now)), contentType }
}

const REVIEWER = '医院管理人员'
const reviewed = (reason: string) => ({ by: REVIEWER, file: `视频录像（调阅原因：${reason}）` })

export const listRecordings = operation(consultRecordings.listRecordings, async ({ input, caller, store }) => {
  await threadFor(store, input.consultId, caller)
  return { recordings: await recordingsOf(store, input.consultId) }
})

export const openRecording = operation(consultRecordings.openRecording, async (call) => {
  const { input, caller, store } = call
  const consult = await threadFor(store, input.consultId, caller)
  const part = await partFor(store, input)
  return openPart(call, part, { by: await nameOf(store, consult, caller), file: '视频录像' })
})

/** That somebody asked is written down with his reason, whether he opens one or not. */
export const reviewRecordings = operation(consultRecordings.reviewRecordings, async (call) => {
  const { input, caller, store, now, errors } = call
  const { consultId, reason } = input
  const recordings = await recordingsOf(store, consultId)
  if (recordings.length === 0) throw errors.NOT_FOUND()
  const id = digest('review', consultId, caller.accountId, reason, now.slice(0, 15))
  const { by } = reviewed(reason)
  await store.insert(fileLooks, {
    ...{ id, consultId, at: now, accountId: caller.accountId, by, file: `视频录像目录（调阅原因：${reason}）` },
  })
  return { recordings }
})

export const openReviewed = operation(consultRecordings.openReviewed, async (call) =>
  openPart(call, await partFor(call.store, call.input), reviewed(call.input.reason)),
)
