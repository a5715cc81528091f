import type { Assessment } from '@xinglin/types/triage'
import type { Doctor } from '../directory/public'
import { type House, seatIn } from './house'

type Suggestion = Assessment['departments'][number]

const MOST_DEPARTMENTS = 3
const MOST_DOCTORS = 3

/** How well a doctor's illnesses and what he is good at fit what was heard. */
const fitOf = ({ illnesses, goodAt }: Doctor, words: readonly string[]) =>
  words.reduce((sum, word) => {
    if (illnesses.includes(word)) return sum + 3
    if (word.length > 1 && illnesses.some((each) => each.includes(word) || word.includes(each))) return sum + 2
    return word.length > 1 && goodAt.includes(word) ? sum + 1 : sum
  }, 0)

/** Who treats what he has, the best match first, then by title and rating. */
const doctorsFor = (house: House, departmentId: string, words: readonly string[]) =>
  [...(house.doctors.get(departmentId) ?? [])]
    .map((doctor) => ({ doctor, fit: fitOf(doctor, words) }))
    .sort((a, b) => b.fit - a.fit || (a.doctor.rank < b.doctor.rank ? -1 : 1))
    .slice(0, MOST_DOCTORS)
    .map(({ doctor: { id, name, goodAt } }) => ({ doctorId: id, name, goodAt }))

/** Departments by common name, each with why. */
export interface Wished {
  name: string
  reason: string
}

/** The hospital's own departments for those that are wished for, none twice. */
export const suggestionsIn = (house: House, wished: readonly Wished[], words: readonly string[]): Suggestion[] => {
  const found = new Map<string, Suggestion>()
  for (const { name, reason } of wished) {
    const seat = seatIn(house, name)
    if (!seat || found.has(seat.id)) continue
    const why = seat.insteadOf ? `${reason}（本院没有${seat.insteadOf}，由${seat.name}看）` : reason
    found.set(seat.id, {
      departmentId: seat.id,
      name: seat.name,
      reason: why,
      doctors: doctorsFor(house, seat.id, words),
    })
  }
  return [...found.values()].slice(0, MOST_DEPARTMENTS)
}
