import { consult as contract } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { append } from './append'
import { type Consult, consults } from './collections'
import { answerByFrom } from './clock'
import { movedOn } from './edit'
import { consultAskedAgain } from './events'
import { type Step, written } from './say'
import { allowsNow } from './state'
import { nameOf } from './thread'
import { alarmIn, warn } from './thread-alarm'
import { consultView } from './view'

/** Opens it once more. No money hangs on this clock: it reminds the doctor, and after a day the operators. */
const reopened = (consult: Consult, alarm: Consult['alarm'], now: string): Step => ({
  changes: {
    ...{ state: 'open', again: true, asked: { at: now, answeredAt: null }, askUntil: null },
    ...{ endedAt: null, endReason: null },
    answerBy: answerByFrom({ line: consult.line, again: true }, now),
    alarm: alarm ?? consult.alarm,
  },
  facts: [consultAskedAgain.of(consult.id, now, { consultId: consult.id })],
})

export const askAgain = operation(contract.askAgain, async (call) => {
  const { input, caller, store, now, newId, errors } = call
  const { consultId, text } = input
  const before = await store.get(consults, consultId)
  if (!before) throw errors.NOT_FOUND()
  const alarm = alarmIn(text, before, now)
  const key = newId('ask')
  const name = await nameOf(store, before, caller)
  const said = { key, clientKey: call.key, from: 'patient' as const, accountId: caller.accountId, name, alarm }
  const done = await append(store, consultId, { ...said, content: { kind: 'text', text } }, now, (consult) => {
    if (!allowsNow(consult, 'ask-again', now)) return null
    if (!consult.askUntil || consult.askUntil <= now) throw new Refusal('ASK_AGAIN_OVER')
    return written(consult, reopened(consult, alarm, now), now)
  })
  if (!done) throw movedOn((await store.get(consults, consultId)) ?? before)
  await warn(store, done.consult, done.message, now)
  return consultView(store, (await store.get(consults, consultId)) ?? done.consult, caller, now)
})
