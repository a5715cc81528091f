import { type Content, type ContentInput, talk } from '@xinglin/types/consult-talk'
import type { Announcement } from '../kernel/events'
import { type Call, operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { append, sentBefore } from './append'
import type { Consult, Message, StoredAttachment } from './collections'
import { movedOn } from './edit'
import { consultAnswered, consultSaid } from './events'
import { readUpTo, otherSide } from './reads'
import { afterWord, allowsNow } from './state'
import { messageView, nameOf, threadFor } from './thread'
import { alarmIn, warn } from './thread-alarm'
import { contentFrom } from './thread-content'
import { type Side, sideOf } from './view'

const BEFORE_START: readonly Consult['state'][] = ['paid', 'waiting']

/** Throws a named error when this side may not speak now. */
const checkTurn = (consult: Consult, side: Side, now: string) => {
  if (side === 'doctor' && BEFORE_START.includes(consult.state)) throw new Refusal('NOT_STARTED')
  if (!allowsNow(consult, `${side}-speaks`, now)) throw movedOn(consult)
}

type Sending = Pick<Call<{ content: ContentInput }, unknown>, 'repeated' | 'input' | 'caller' | 'now'>

interface Word {
  side: Side
  content: Content
  file: StoredAttachment | null
  alarm: Message['alarm']
  /** The other side's mark. */
  readTo: number
  now: string
}

/** A picture with a circle on it is no answer. */
const isAnswer = ({ side, content }: Word) => side === 'doctor' && content.kind !== 'marks'

/** The first that the other side has not read; what follows is news to nobody until he has, but for an alarm. */
const isNews = ({ head }: Consult, { side, readTo, alarm }: Word) =>
  head?.from !== side || head.seq <= readTo || alarm !== null

const factsOf = (consult: Consult, word: Word, after: Pick<Consult, 'answeredAt'>): Announcement[] => {
  const { id: consultId, lastSeq } = consult
  const seq = lastSeq + 1
  const isFirst = consult.answeredAt === null && after.answeredAt !== null
  if (isFirst) return [consultAnswered.of(consultId, word.now, { consultId })]
  return isNews(consult, word)
    ? [consultSaid.of(`${consultId}:${seq}`, word.now, { consultId, seq, from: word.side })]
    : []
}

/** All that a word makes of the consult, for the one write that carries it. */
const after = (consult: Consult, word: Word): Partial<Omit<Consult, 'id'>> => {
  const { file, alarm, now } = word
  const state = afterWord(consult, isAnswer(word) ? 'doctor' : 'patient', now)
  const facts = factsOf(consult, word, state)
  return {
    ...state,
    ...(file && { attachments: [...consult.attachments, file] }),
    ...(alarm && { alarm }),
    ...(facts.length > 0 && { outbox: [...consult.outbox, ...facts], outboxAt: now }),
  }
}

/**
 * What is surely not in the thread yet, or is found there by `append`. After a day no claim knows a key any more: what would be refused,
 * or wants a file that was taken long ago, is looked for first.
 */
const isNew = ({ repeated, input, caller, now }: Sending, consult: Consult) =>
  !repeated && input.content.kind === 'text' && allowsNow(consult, `${sideOf(caller)}-speaks`, now)

/** Nobody but the person who is signed in speaks through this: a machine has no account. */
export const send = operation(talk.send, async (call) => {
  const { input, caller, store, now, newId } = call
  const side = sideOf(caller)
  const key = newId('msg')
  const consult = await threadFor(store, input.consultId, caller)
  const known = isNew(call, consult) ? null : await sentBefore(store, consult, key)
  if (known) {
    await warn(store, consult, known, now)
    return messageView(known, caller)
  }
  checkTurn(consult, side, now)
  const { content, file } = await contentFrom(call, consult, input.content)
  const alarm = side === 'patient' && content.kind === 'text' ? alarmIn(content.text, consult, now) : null
  const readTo = await readUpTo(store, consult.id, otherSide(side))
  const name = await nameOf(store, consult, caller)
  const draft = { key, clientKey: call.key, from: side, accountId: caller.accountId, name, content, alarm }
  const done = await append(store, consult.id, draft, now, (current) => {
    if (side === 'doctor' && current.doctorId !== caller.doctorId) throw new Refusal('FORBIDDEN')
    checkTurn(current, side, now)
    return after(current, { side, content, file, alarm, readTo, now })
  })
  if (!done) throw new Refusal('NOT_FOUND')
  await warn(store, done.consult, done.message, now)
  return messageView(done.message, caller)
})
