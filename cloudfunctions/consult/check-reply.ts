import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Consult, consults } from './collections'
import { saysWhenToReturn } from './come-back'
import { findingsIn } from './reply-rules'
import { wholeThread } from './whole-thread'

/** The plan always says it; else some word of the doctor's may. */
const knowsWhenToReturn = async (store: Store, consult: Consult) => {
  if (consult.plan) return true
  const thread = await wholeThread(store, consult)
  return thread.some(
    ({ from, content }) => from === 'doctor' && content.kind === 'text' && saysWhenToReturn(content.text),
  )
}

/** Reads what the doctor is about to send; nothing is kept, and he decides. */
export const checkReply = operation(consultStaff.checkReply, async ({ input, store, errors }) => {
  const consult = await store.get(consults, input.consultId)
  if (!consult) throw errors.NOT_FOUND()
  const facts = { kind: consult.kind, knowsWhenToReturn: await knowsWhenToReturn(store, consult) }
  return { findings: findingsIn(input.text, facts) }
})
