import { talk } from '@xinglin/types/consult-talk'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { topicOf } from '../kernel/pulse'
import { consults, readMarks } from './collections'
import { otherSide, readUpTo } from './reads'
import { messageView, pageBefore, threadFor } from './thread'
import { consultView, sideOf } from './view'

export const getThread = operation(talk.getThread, async (call) => {
  const { input, caller, store } = call
  const { consultId } = input
  const look = async (now: string) => {
    const consult = await threadFor(store, consultId, caller)
    const [view, messages, read] = await Promise.all([
      consultView(store, consult, caller, now),
      pageBefore(store, consult, consult.lastSeq + 1),
      readUpTo(store, consultId, otherSide(sideOf(caller))),
    ])
    return { consult: view, messages: messages.map((message) => messageView(message, caller)), readUpTo: read }
  }
  const topics = [topicOf(consults, consultId), topicOf(readMarks, consultId)]
  return live(call, { of: `${consultId}:${caller.accountId}`, topics, look })
})
