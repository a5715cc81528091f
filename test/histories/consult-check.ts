import type { Message } from '@xinglin/types/consult-talk'
import { refunds } from '../../cloudfunctions/billing/collections'
import { type Consult, messages } from '../../cloudfunctions/consult/collections'
import { toMs } from '../../cloudfunctions/kernel/time'
import type { Visitor } from '../support/hospital'
import { whole } from '../support/live'
import { codeOf } from '../support/stops'
import { agree } from './agree'
import { type Model, isDropped } from './consult-model'
import { type ConsultWorld, DOCTORS, feeOf, type Person, STRANGER } from './consult-world'

export interface Subject {
  world: ConsultWorld
  consultId: string
  person: Person
  /** Somebody else's. */
  other: Person
  model: Model
  orderIds: ReadonlySet<string>
}

const ms = (at: string | null) => at && toMs(at)

/** What the consult says of itself. An expired one is refunded as soon as the money is back. */
const factsOf = (stored: Consult) => {
  const { state, doctorId, answeredAt, answerBy, endReason, again, askUntil, promisedBy, plan, note } = stored
  const times = { answeredAt: ms(answeredAt), answerBy: ms(answerBy), askUntil: ms(askUntil) }
  const had = { heldUp: promisedBy !== null, planned: plan !== null, signed: note !== null }
  return { state: state === 'expired' ? 'refunded' : state, doctorId, endReason, again, ...times, ...had }
}

const wantedOf = ({ state, doctorId, endReason, again, ...rest }: Model) => {
  const { answeredAt, answerBy, askUntil, heldUp, planned, signed } = rest
  return { state, doctorId, endReason, again, answeredAt, answerBy, askUntil, heldUp, planned, signed }
}

const wordsOf = ({ content }: Pick<Message, 'content'>) => (content.kind === 'text' ? content.text : content.kind)

const bare = ({ seq, from, name, at, content }: Message) => ({ seq, from, name, at, content })

/** One reader sees every number once, what people said in its order, and his own keys. */
const checkReader = async (reader: Visitor, { consultId, model }: Subject, stored: Consult) => {
  const { consult, messages: list } = whole(await reader.api.consult.getThread({ consultId }))
  agree([consult.state, consult.lastSeq], [stored.state, stored.lastSeq])
  agree(
    list.map(({ seq }) => seq),
    Array.from({ length: stored.lastSeq }, (_, n) => n + 1),
  )
  const people = list.filter(({ from }) => from !== 'system')
  agree(
    people.map((each) => ({ words: wordsOf(each), from: each.from, key: each.key })),
    model.said.map(({ words, from, key, accountId }) => ({
      ...{ words, from },
      key: accountId === reader.accountId ? key : null,
    })),
  )
  return list
}

/** Only a word of a doctor is an answer, and the first one is the time of it. */
const checkAnswer = (list: readonly Message[], { answeredAt, state, endReason }: Consult) => {
  const first = list.find(({ from }) => from === 'doctor')
  agree(first?.at ?? null, answeredAt)
  if (answeredAt) agree([state === 'expired' || state === 'refunded', endReason === 'late'], [false, false])
  agree(
    list.filter(({ from, content }) => (from === 'system') !== (content.kind === 'event')),
    [],
  )
}

const outsidersOf = async ({ world, model, person, other }: Subject): Promise<Visitor[]> => {
  const doctorIds = [STRANGER, ...DOCTORS].filter((id) => id !== model.doctorId || model.state === 'drafted')
  const accounts = other.accounts.filter((id) => !person.accounts.includes(id))
  const strangers = await Promise.all([
    ...doctorIds.map((id) => world.doctor(id)),
    ...accounts.map((id) => world.patientSide(id)),
  ])
  return [...strangers, world.hospital.anonymous]
}

/** Nobody from outside reads anything, whoever he is and whatever he was before. */
const checkOutsider = async (outsider: Visitor, { world, consultId }: Subject) => {
  const codes = [
    await codeOf(outsider.api.consult.getThread({ consultId })),
    await codeOf(outsider.api.consult.listMessages({ consultId, beforeSeq: 1000 })),
  ]
  const isGone = (await world.consult(consultId)) === null
  const refusal = !outsider.token ? 'SIGN_IN_REQUIRED' : isGone ? 'NOT_FOUND' : 'FORBIDDEN'
  agree(codes, [refusal, refusal])
}

const readersOf = ({ world, person, model }: Subject, turn: number): Promise<Visitor>[] => [
  world.patientSide(person.accounts[turn % 2] as string),
  ...(model.doctorId && model.state !== 'drafted' ? [world.doctor(model.doctorId)] : []),
]

/** After a step: the consult, both sides' threads and one outsider. */
export const checkConsult = async (subject: Subject, turn: number) => {
  const { world, consultId, model } = subject
  const stored = await world.consult(consultId)
  if (isDropped(model)) return agree([stored?.state ?? 'refunded', stored?.lastSeq ?? 0], ['refunded', 0])
  if (!stored) throw new Error(`${consultId} is gone`)
  agree(factsOf(stored), wantedOf(model))
  const lists: Message[][] = []
  for (const reader of readersOf(subject, turn)) lists.push(await checkReader(await reader, subject, stored))
  const [his = [], hers = his] = lists
  agree(his.map(bare), hers.map(bare))
  checkAnswer(his, stored)
  await checkPage(subject, his, turn)
  const outsiders = await outsidersOf(subject)
  await checkOutsider(outsiders[turn % outsiders.length] as Visitor, subject)
}

/** The pages before a number are the same thread. */
const checkPage = async ({ world, consultId, person }: Subject, list: readonly Message[], turn: number) => {
  const beforeSeq = (turn % (list.length + 1)) + 1
  const reader = await world.patientSide(person.accounts[turn % 2] as string)
  const page = await reader.api.consult.listMessages({ consultId, beforeSeq })
  agree(page.messages, list.slice(0, beforeSeq - 1))
}

/** In the end: money is where it belongs, given back once or not at all, and every message is kept under its number. */
export const checkBooks = async ({ world, consultId, model, orderIds }: Subject) => {
  const { store, rails } = world
  const kept = [...orderIds].reduce((sum, orderId) => sum + rails.keptOfTrade(`${orderId}_01`), 0)
  agree({ consultId, kept }, { consultId, kept: model.handedIn && !model.back ? feeOf(model) : 0 })
  const back = await store.find(refunds, { orderId: { $in: [...orderIds] } })
  agree(
    back.map(({ status }) => status),
    model.back ? ['succeeded'] : [],
  )
  const found = await store.find(messages, { consultId }, { order: { field: 'seq', direction: 'asc' }, limit: 1000 })
  const stored = await world.consult(consultId)
  const seqs = new Set([...found.map(({ seq }) => seq), ...(stored?.head ? [stored.head.seq] : [])])
  agree([found.length === new Set(found.map(({ key }) => key)).size, seqs.size], [true, stored?.lastSeq ?? 0])
}

export const checkAllOutsiders = async (subject: Subject) => {
  for (const outsider of await outsidersOf(subject)) await checkOutsider(outsider, subject)
}
