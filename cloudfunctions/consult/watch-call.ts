import { consultCalls } from '@xinglin/types/consult-calls'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { topicOf } from '../kernel/pulse'
import { callView } from './call'
import { type FoundCall, findCall } from './call-read'
import { calls, consults } from './collections'
import { allows } from './state'
import { type Side, sideOf } from './view'

const viewOf = ({ call, consult }: FoundCall, side: Side, after: number, now: string) => ({
  call: callView(call, now, allows(consult, 'call')),
  signals: call.signals.filter(({ from, seq }) => from !== side && seq > after),
})

export const watchCall = operation(consultCalls.watchCall, async (call) => {
  const { input, caller, store, errors } = call
  const side = sideOf(caller)
  const look = async (now: string) => {
    const found = await findCall(store, input)
    if (!found) throw errors.NOT_FOUND()
    return viewOf(found, side, input.after, now)
  }
  const topics = [topicOf(calls, input.callId), topicOf(consults, input.consultId)]
  return live(call, { of: `${input.callId}:${side}:${input.after}`, topics, look })
})
