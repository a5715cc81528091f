import type { ConsultKind, ConsultLine, ConsultState, EndReason } from '@xinglin/types/consult'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WEEK = 7 * DAY

/** One consult as the law and the contract want it, times in milliseconds; it knows nothing of heads and versions. */
export interface Model {
  kind: ConsultKind
  line: ConsultLine
  state: ConsultState
  doctorId: string | null
  answerBy: number | null
  answeredAt: number | null
  heldUp: boolean
  planned: boolean
  signed: boolean
  again: boolean
  askUntil: number | null
  endReason: EndReason | null
  lastAt: number
  handedIn: boolean
  /** All of the money goes back. */
  back: boolean
  /** What people said, in its order. */
  said: { words: string; from: 'patient' | 'doctor'; accountId: string; key: string }[]
}

export const newModel = (start: Pick<Model, 'kind' | 'line' | 'doctorId'>, now: number): Model => ({
  ...start,
  ...{ state: 'drafted', answerBy: null, answeredAt: null, heldUp: false, planned: false, signed: false },
  ...{ again: false, askUntil: null, endReason: null, lastAt: now, handedIn: false, back: false, said: [] },
})

type Code = 'OK' | string
const MOVED_ON: Code = 'CONSULT_MOVED_ON'

const isIn = ({ state }: Model, ...states: ConsultState[]) => states.includes(state)
const beforeWord = (model: Model) => isIn(model, 'paid', 'waiting', 'open') && model.answeredAt === null

export const isLate = (model: Model, now: number) =>
  beforeWord(model) && model.answerBy !== null && model.answerBy <= now

const over = (model: Model, state: ConsultState, endReason: EndReason, back: boolean): Code => {
  Object.assign(model, { state, endReason, answerBy: null, heldUp: false })
  model.back ||= back
  return 'OK'
}

const endWell = (model: Model, endReason: EndReason, now: number): Code => {
  model.askUntil = model.again ? null : now + WEEK
  return over(model, 'ended', endReason, false)
}

const touch = (model: Model, now: number) => {
  model.lastAt = Math.max(model.lastAt, now)
}

/** What happens by itself, once the hospital's jobs have run. */
export const tick = (model: Model, now: number) => {
  if (isIn(model, 'drafted') && model.lastAt + WEEK <= now) over(model, 'refunded', 'cancelled', false)
  if (isLate(model, now)) {
    touch(model, now)
    over(model, 'refunded', model.doctorId ? 'late' : 'nobody', true)
  }
  if (isIn(model, 'answered') && model.lastAt + DAY <= now) {
    touch(model, now)
    endWell(model, 'quiet', now)
  }
}

/** Something happens by itself within so many minutes, or should have: whoever comes first then is not the model's to say. */
export const isTense = (model: Model, now: number, minutes = 5) => {
  const soon = now + minutes * MINUTE
  const ends = [beforeWord(model) ? model.answerBy : null, isIn(model, 'answered') ? model.lastAt + DAY : null]
  return isIn(model, 'paid') || ends.some((end) => end !== null && end <= soon)
}

export const handIn = (model: Model, now: number) => {
  const emergency = model.line === 'emergency'
  const answerBy = now + (emergency ? 5 : 30) * MINUTE
  Object.assign(model, { state: emergency ? 'paid' : 'waiting', handedIn: true, answerBy })
  touch(model, now)
}

const word = (model: Model, now: number) => {
  Object.assign(model, { state: 'answered', answeredAt: model.answeredAt ?? now, answerBy: null, heldUp: false })
}

export interface Speaker {
  side: 'patient' | 'doctor'
  doctorId: string | null
}

export const say = (model: Model, { side, doctorId }: Speaker, now: number): Code => {
  if (side === 'doctor' && (doctorId !== model.doctorId || isIn(model, 'drafted'))) return 'FORBIDDEN'
  if (side === 'doctor' && isIn(model, 'paid', 'waiting')) return 'NOT_STARTED'
  if (!isIn(model, 'paid', 'waiting', 'open', 'answered') || isLate(model, now)) return MOVED_ON
  if (side === 'doctor' && isIn(model, 'open')) word(model, now)
  touch(model, now)
  return 'OK'
}

/** Given up before it was handed in: nothing of it stays. */
export const isDropped = ({ state, handedIn }: Model) => state === 'refunded' && !handedIn

export const cancel = (model: Model, now: number): Code => {
  const isDraft = isIn(model, 'drafted')
  if (!isDraft && !beforeWord(model)) return MOVED_ON
  touch(model, now)
  return over(model, 'refunded', 'cancelled', model.handedIn)
}

/** A move of the doctor in charge from some states while the clock has not run out. */
const move =
  (from: ConsultState[], step: (model: Model, now: number, choice: string) => Code) =>
  (model: Model, now: number, choice: string): Code => {
    if (!isIn(model, ...from) || isLate(model, now)) return MOVED_ON
    const code = step(model, now, choice)
    if (code === 'OK') touch(model, now)
    return code
  }

const judge = (model: Model, choice: string): Code => {
  if (model.kind === 'revisit' && choice === 'none') return 'EVIDENCE_NOT_JUDGED'
  if (model.kind === 'revisit' && choice === 'refuse') return over(model, 'ended', 'not-a-revisit', true)
  model.state = 'open'
  return 'OK'
}

const hold = (model: Model, minutes: number): Code => {
  if (model.heldUp) return 'HELD_UP_ALREADY'
  Object.assign(model, { heldUp: true, answerBy: (model.answerBy ?? 0) + minutes * MINUTE })
  return 'OK'
}

const end = (model: Model, now: number): Code => {
  if (model.answeredAt === null) return over(model, 'refunded', 'done', true)
  return model.kind === 'revisit' && !model.signed ? 'NOTE_NOT_SIGNED' : endWell(model, 'done', now)
}

const plan = (model: Model, now: number): Code => {
  model.planned = true
  if (isIn(model, 'open')) word(model, now)
  return 'OK'
}

const handOver = (model: Model, toDoctorId: string): Code => {
  Object.assign(model, { doctorId: toDoctorId, state: model.answeredAt === null ? 'waiting' : model.state })
  return 'OK'
}

const sign = (model: Model): Code => {
  if (model.signed) return 'NOTE_SIGNED'
  if (!isIn(model, 'open', 'answered', 'ended', 'referred')) return MOVED_ON
  model.signed = true
  return 'OK'
}

const AT_IT: ConsultState[] = ['open', 'answered']

/** What the doctor in charge may do; `choice` is his verdict, his minutes, or the colleague. */
export const byDoctor = {
  start: move(['waiting'], (model, _, choice) => judge(model, choice)),
  holdUp: (model: Model, now: number, choice: string): Code =>
    model.answeredAt === null
      ? move(['waiting', 'open'], (held, _, minutes) => hold(held, Number(minutes)))(model, now, choice)
      : MOVED_ON,
  givePlan: (model: Model, now: number, choice: string): Code => {
    const code = move(AT_IT, plan)(model, now, choice)
    return code !== 'OK' && isIn(model, 'paid', 'waiting') ? 'NOT_STARTED' : code
  },
  signNote: sign,
  end: move(AT_IT, end),
  referOffline: move(['waiting', ...AT_IT], (model) => over(model, 'referred', 'offline', !model.planned)),
  handOver: move(['waiting', ...AT_IT], (model, _, toDoctorId) => handOver(model, toDoctorId)),
}

export const askAgain = (model: Model, now: number): Code => {
  if (!isIn(model, 'ended')) return MOVED_ON
  if (model.askUntil === null || model.askUntil <= now) return 'ASK_AGAIN_OVER'
  Object.assign(model, { state: 'open', again: true, askUntil: null, endReason: null, answerBy: now + DAY })
  touch(model, now)
  return 'OK'
}

/** @param rings it rings with him, and has not gone on yet. */
export const takeRing = (model: Model, doctorId: string, rings: boolean, now: number): Code => {
  if (!isIn(model, 'paid') || !rings || isLate(model, now)) return 'RING_OVER'
  Object.assign(model, { state: 'waiting', doctorId })
  touch(model, now)
  return 'OK'
}
