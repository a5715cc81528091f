import { gathering } from '@xinglin/types/gathering'
import { takeUpload } from '../attachment/public'
import { shownQuestion } from '../community/public'
import { operation } from '../kernel/operation'
import type { SaidWord } from './collections'
import { maySay } from './rules'
import { runBy } from './run'
import { saidView } from './view'
import { sayNext } from './words'

const pictureOf = ({ id, fileId, width, height }: Awaited<ReturnType<typeof takeUpload>>): SaidWord['picture'] => ({
  ...{ id, fileId, width: width ?? 0, height: height ?? 0 },
})

export const say = operation(gathering.say, async (call) => {
  const { input, caller, store, now, newId, errors } = call
  const { gatheringId, text, uploadId, questionId } = input
  const found = await runBy(store, gatheringId, caller)
  if (!maySay(found, now)) throw errors.NOT_LIVE()
  if (!text && !uploadId) throw errors.EMPTY({ data: { field: 'text' } })
  const question = questionId ? await shownQuestion(store, gatheringId, questionId) : null
  if (questionId && !question) throw errors.QUESTION_UNKNOWN()
  const taken = uploadId ? await takeUpload(call, caller.accountId, uploadId, ['picture']) : null
  const by = caller.accountId === found.hostAccountId ? found.host.name : '主持人'
  const word = { gatheringId, at: now, by, text, picture: taken && pictureOf(taken), question, saidIn: newId('said') }
  return saidView(await sayNext(store, word))
})
