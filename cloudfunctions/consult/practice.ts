import type { ConsultKind } from '@xinglin/types/consult'
import type { Practice as PracticeView } from '@xinglin/types/consult-duty'
import { type Doctor, findDoctor } from '../directory/public'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { addMinutes, clockOf, dayOf } from '../kernel/time'
import { type Practice, practices } from './collections'

/** 互联网诊疗管理办法(试行) 第25条. */
const FEWEST_YEARS = 3

/** Why a doctor may not take consults; empty when he may. */
export const barredWhy = ({ years }: Pick<Doctor, 'years'>) =>
  years < FEWEST_YEARS ? '独立临床工作不满 3 年，不能在线接诊' : ''

const isWithin = ({ from, until }: Pick<Practice, 'from' | 'until'>, clock: string) => {
  if (from === until) return true
  return from < until ? clock >= from && clock < until : clock >= from || clock < until
}

/** Switched on, within his hours, here, and long enough in practice. */
export const isTaking = (practice: Practice, doctor: Doctor, now: string) =>
  practice.switchedOn && doctor.status === 'active' && !barredWhy(doctor) && isWithin(practice, clockOf(now))

export const feeOf = ({ adviceFen, revisitFen }: Practice, kind: ConsultKind) =>
  kind === 'advice' ? adviceFen : revisitFen

/** What a doctor's page shows before he has saved anything. */
const newPractice = ({ id, departmentId, rank }: Doctor): Practice => ({
  ...{ id, doctorId: id, departmentId, rank, switchedOn: false, adviceFen: null, revisitFen: null },
  ...{ from: '08:00', until: '20:00', mostWaiting: 10, confirmedAt: null, answerSeconds: [], stirred: 0 },
})

/** A doctor with his practice; a practice that nobody saved yet is off. */
export const practiceOf = async (store: Store, doctorId: string | null) => {
  const [practice, doctor] = await Promise.all([
    store.get(practices, doctorId ?? ''),
    findDoctor(store, doctorId ?? ''),
  ])
  if (!doctor) throw new Refusal('NOT_FOUND')
  return { doctor, practice: practice ?? newPractice(doctor) }
}

/** Writes part of a practice, the first time whole. */
export const savePart = async (
  store: Store,
  doctor: Doctor,
  part: Partial<Omit<Practice, 'id'>>,
): Promise<Practice> => {
  const fresh = { ...newPractice(doctor), ...part }
  if (await store.insert(practices, fresh)) return fresh
  const { departmentId, rank } = doctor
  return (await store.updateIf(practices, doctor.id, {}, { set: { ...part, departmentId, rank } })) ?? fresh
}

/** Real name before reception, on the day itself: 互联网诊疗监管细则(试行) 第13条. */
export const isConfirmed = ({ confirmedAt }: Pick<Practice, 'confirmedAt'>, now: string) =>
  confirmedAt !== null && dayOf(confirmedAt) === dayOf(now)

export const practiceView = (practice: Practice, doctor: Doctor, now: string): PracticeView => {
  const { doctorId, switchedOn, adviceFen, revisitFen, from, until, mostWaiting } = practice
  return {
    ...{ doctorId, doctorName: doctor.name, departmentName: doctor.departmentName, switchedOn, adviceFen, revisitFen },
    ...{ from, until, mostWaiting, taking: isTaking(practice, doctor, now), barred: barredWhy(doctor) },
    confirmed: isConfirmed(practice, now),
  }
}

const COUNTED_DAYS = 30
const FEWEST_ANSWERS = 5
const KEPT_ANSWERS = 50

/** Minutes to his first word: the median of the last 30 days, from five consults on. */
export const usualMinutes = ({ answerSeconds }: Pick<Practice, 'answerSeconds'>, now: string): number | null => {
  const since = addMinutes(now, -COUNTED_DAYS * 24 * 60)
  const counted = answerSeconds.filter(({ at }) => at >= since).map(({ seconds }) => seconds)
  if (counted.length < FEWEST_ANSWERS) return null
  const sorted = counted.sort((a, b) => a - b)
  return Math.max(1, Math.ceil((sorted[Math.floor(sorted.length / 2)] ?? 0) / 60))
}

/** One answer more, once. */
export const withAnswer = (
  known: Practice['answerSeconds'],
  answer: Practice['answerSeconds'][number],
): Practice['answerSeconds'] =>
  known.some(({ consultId }) => consultId === answer.consultId) ? known : [...known, answer].slice(-KEPT_ANSWERS)
