import type { CallTask as Shown } from '@xinglin/types/notify'
import { findHospital } from '../directory/public'
import type { ReactionContext } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Call, type CallTask, type Delivery, callTasks } from './collections'
import { fit } from './fields'
import type { Template } from './templates'

/** Who takes a task and forgets it gives it back by himself. */
export const LEASE_MINUTES = 20
/** Until the next try when nobody answered; after the last one it ends. */
const PAUSES = [10, 30]

const noAnswers = (calls: readonly Call[]) => calls.filter(({ outcome }) => outcome === 'no-answer').length

/** Name, number, words and how it went before only for whoever took the task. */
export const shown = (task: CallTask, accountId: string): Shown => {
  const { id, kind, title, page, state, outcome, callAt, callBy, createdAt, doneAt } = task
  const mine = state !== 'open' && task.claimedBy === accountId
  const { patientName, phone, words, calls } = mine ? task : { patientName: '', phone: '', words: '', calls: [] }
  return {
    ...{ id, kind, title, page, state, mine, patientName, phone, words, outcome, tries: noAnswers(task.calls) },
    ...{ calls: calls.map(({ at, outcome: end, note }) => ({ at, outcome: end, note })) },
    ...{ callAt, callBy, createdAt, doneAt },
  }
}

/** What to say on the phone, from what the message says elsewhere. */
const wordsFor = (
  hospital: string,
  { patient, doctor, department = '', time, note }: Delivery['values'],
  rest: string,
) => {
  const when = time ? fit('time', time) : null
  const visit = [when, doctor ? `${department}${doctor}医生` : null].filter(Boolean).join(' ')
  return `您好，这里是${hospital}。${patient ? `${patient}` : '您'}${visit ? `约的 ${visit}` : ''}：${note ?? rest}。`
}

/** Before the visit that it is about, and while the message is of use. */
const callByFor = ({ values: { time }, expiresAt }: Delivery, now: string) =>
  time && time > now && time < expiresAt ? time : expiresAt

/** A task for the operators, once for each delivery. */
export const taskFor = async (store: Store, delivery: Delivery, template: Template, phone: string, now: string) => {
  const { id, kind, page, values } = delivery
  const callBy = callByFor(delivery, now)
  const hospital = (await findHospital(store))?.name ?? '医院'
  const about = { kind, title: template.title, page, patientName: values.patient ?? '', phone }
  await store.insert(callTasks, {
    ...{ id, ...about, words: wordsFor(hospital, values, template.note), calls: [] },
    ...{ state: 'open', claimedBy: null, claimedAt: null, outcome: null, createdAt: now, doneAt: null },
    ...{ callBy, rank: `${callBy} ${now}`, callAt: now, dueAt: null },
  })
}

/** What follows from a call: nobody answered the first times, then it comes again. */
export const afterCall = (task: CallTask, call: Call): Partial<Omit<CallTask, 'id'>> => {
  const calls = [...task.calls, call]
  const pause = call.outcome === 'no-answer' ? PAUSES[noAnswers(calls) - 1] : undefined
  if (pause === undefined) return { state: 'done', calls, outcome: call.outcome, doneAt: call.at, dueAt: null }
  const free = { state: 'open' as const, claimedBy: null, claimedAt: null, dueAt: null }
  return { ...free, calls, callAt: addMinutes(call.at, pause) }
}

/** Forgotten: a colleague may take it. Whoever had it can still write down how it went, until somebody does. */
export const freeAgain = ({ id, version, state }: Stored<CallTask>, { store }: Pick<ReactionContext, 'store'>) =>
  store.updateIf(callTasks, id, { version }, { set: { dueAt: null, state: state === 'claimed' ? 'open' : state } })
