import { consultStaff } from '@xinglin/types/consult-staff'
import type { DecisionAid, Plan, PlanInput } from '@xinglin/types/plan'
import { operation } from '../kernel/operation'
import type { Caller } from '../kernel/caller'
import { append } from './append'
import { type Consult, consults } from './collections'
import { findAid } from './decision-aids'
import { movedOn } from './edit'
import { consultAnswered, consultPlanned } from './events'
import { afterWord, allowsNow } from './state'
import { consultView } from './view'

interface Given {
  input: PlanInput
  decisionAid: DecisionAid | null
  caller: Caller
  now: string
}

/** As it is kept: with the aid as it read on that day. */
const planFrom = ({ input, decisionAid, caller, now }: Given, { doctor }: Consult): Plan & { doctorId: string } => {
  const { decisionAidId: _, ...words } = input
  return { ...words, decisionAid, doctorName: doctor?.name ?? '', givenAt: now, doctorId: caller.doctorId ?? '' }
}

/** The plan is a word of the doctor's: it stops the clock where it is his first. */
const whatFollows = (given: Given, consult: Consult): Partial<Omit<Consult, 'id'>> => {
  const { id: consultId, answeredAt, lastSeq, outbox } = consult
  const { now } = given
  const facts = [
    ...(answeredAt === null ? [consultAnswered.of(consultId, now, { consultId })] : []),
    consultPlanned.of(`${consultId}:${lastSeq + 1}`, now, { consultId }),
  ]
  const plan = planFrom(given, consult)
  return { ...afterWord(consult, 'doctor', now), plan, outbox: [...outbox, ...facts], outboxAt: now }
}

/** Plan, message and the end of the clock are one write. */
export const givePlan = operation(consultStaff.givePlan, async (call) => {
  const { input, caller, store, now, newId, errors } = call
  const { consultId, plan } = input
  const decisionAid = plan.decisionAidId === null ? null : findAid(plan.decisionAidId)
  if (plan.decisionAidId !== null && !decisionAid)
    throw errors.DECISION_AID_UNKNOWN({ data: { field: 'decisionAidId' } })
  const consult = await store.get(consults, consultId)
  if (!consult) throw errors.NOT_FOUND()
  const key = newId('plan')
  const given = { input: plan, decisionAid, caller, now }
  const word = {
    ...{ key, clientKey: call.key, from: 'doctor' as const, accountId: caller.accountId, alarm: null },
    ...{ name: consult.doctor?.name ?? '', content: { kind: 'plan' as const } },
  }
  const done = await append(store, consultId, word, now, (found) =>
    found.doctorId === caller.doctorId && allowsNow(found, 'plan', now) ? whatFollows(given, found) : null,
  )
  if (done) return consultView(store, done.consult, caller, now)
  const last = (await store.get(consults, consultId)) ?? consult
  throw last.state === 'paid' || last.state === 'waiting' ? errors.NOT_STARTED() : movedOn(last)
})
