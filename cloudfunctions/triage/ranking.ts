import type { Person } from './facts'
import { type Cut, type Standing, standingOf } from './standing'
import { type Found, type Term, termsIn } from './terms'
import type { Span } from './text'

/** A department by its common name, and the words that lead there. */
export interface Ranked {
  name: string
  score: number
  because: Span
  /** Why it is named beside those that everybody is sent to. */
  note?: string | undefined
}

/** A term as the patient told it. */
export interface Heard extends Found {
  standing: Standing
}

const COUNTS: Record<Standing, number> = { now: 1, long: 1, asked: 1, over: 0.7, told: 0.5, denied: 0 }
/** What the second and third department of a term get of its weight. */
const SHARES = [1, 0.5, 0.35, 0.25]
const FIRST_SENTENCE = 1.35
const AGAIN = 0.2

export const heardIn = (cut: Cut): Heard[] => {
  const found = termsIn(cut.text)
  return found.map((each) => ({ ...each, standing: standingOf(cut, each, found) }))
}

const weightOf = (same: readonly Heard[], first: Span) => {
  const best = Math.max(...same.map((each) => COUNTS[each.standing] * (each.from < first.to ? FIRST_SENTENCE : 1)))
  const [head] = same
  return (head?.term.weight ?? 0) * best * (1 + AGAIN * Math.min(3, same.length - 1))
}

const byTerm = (heard: readonly Heard[]): Iterable<Heard[]> => {
  const groups = new Map<string, Heard[]>()
  for (const each of heard) groups.set(each.term.name, [...(groups.get(each.term.name) ?? []), each])
  return groups.values()
}

const CHILDBEARING = { from: 12, to: 55 }

const mayBear = ({ sex, age, child }: Person) =>
  sex === 'female' && !child && (age === null || (age >= CHILDBEARING.from && age <= CHILDBEARING.to))

/** Who knows about a term in this person, the best first. */
const knowersOf = ({ departments, women }: Term, person: Person): { name: string; note?: string }[] => [
  ...departments.map((name) => ({ name })),
  ...(women && mayBear(person) ? [{ name: women.department, note: women.because }] : []),
]

/** Points by department, and the words that gave it most. */
const pointsOf = (cut: Cut, heard: readonly Heard[], person: Person) => {
  const [first] = cut.sentences
  const points = new Map<string, { score: number; most: number; because: Span; note?: string | undefined }>()
  for (const same of byTerm(heard)) {
    const weight = weightOf(same, first ?? { from: 0, to: 0 })
    const [head] = same
    if (!head || weight <= 0) continue
    knowersOf(head.term, person).forEach(({ name, note }, place) => {
      const gain = weight * (SHARES[place] ?? 0)
      const known = points.get(name)
      const isMost = !known || gain > known.most
      points.set(name, {
        score: (known?.score ?? 0) + gain,
        most: isMost ? gain : known.most,
        because: isMost ? head : known.because,
        note: isMost ? note : known.note,
      })
    })
  }
  return points
}

const INTERNAL_FOR_CHILDREN = new Set([
  '呼吸内科',
  '消化内科',
  '神经内科',
  '心血管内科',
  '血液内科',
  '肾内科',
  '内分泌科',
  '感染科',
  '全科医学科',
  '发热门诊',
  '肠道门诊',
  '风湿免疫科',
  '营养科',
  '老年医学科',
  '中医科',
  '变态反应科',
])
const SURGICAL_FOR_CHILDREN = new Set(['普外科', '肛肠科', '泌尿外科', '男科', '肝胆外科', '血管外科', '胸外科'])
const WOMEN = new Set(['妇科', '产科', '计划生育门诊'])
const MEN = new Set(['男科'])

/** Less than this part of the best is not worth a name. */
const FAINT = 0.08
const CHILDREN_FIRST = 1.15
const SPECIALITY_AFTER = 0.6
/** 女儿 may be thirty: her illness decides before her age. */
const MAYBE_CHILD = 0.8

/** Children's departments beside those that treat the same in others. */
const seatsOfChild = (name: string, { months, surelyChild }: Person): [string, number][] => {
  const internal = INTERNAL_FOR_CHILDREN.has(name)
  if (!internal && !SURGICAL_FOR_CHILDREN.has(name)) return [[name, 1]]
  const seat = !internal ? '小儿外科' : months === 0 ? '新生儿科' : '儿科'
  return [
    [seat, surelyChild ? CHILDREN_FIRST : MAYBE_CHILD],
    [name, surelyChild ? SPECIALITY_AFTER : 1],
  ]
}

/** The departments that see this person for what one sees in others, and what part of the points each gets. */
const seatsOf = (name: string, person: Person): [string, number][] => {
  if (person.child) return seatsOfChild(name, person)
  if (person.sex === 'male' && WOMEN.has(name)) return []
  if (person.sex === 'female' && MEN.has(name)) return [['妇科', 1]]
  return [[name, 1]]
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.because.from - b.because.from

/** Departments by what was heard and who the person is, the best first. The given names keep their points under one seat. */
export const rankingOf = (cut: Cut, heard: readonly Heard[], person: Person): Ranked[] => {
  const seats = new Map<string, Ranked>()
  for (const [name, { score, because, note }] of pointsOf(cut, heard, person)) {
    for (const [seat, share] of seatsOf(name, person)) {
      const known = seats.get(seat)
      const best = known && known.score > score * share ? known.because : because
      seats.set(seat, {
        name: seat,
        score: (known?.score ?? 0) + score * share,
        because: best,
        note: seat === name ? note : undefined,
      })
    }
  }
  const sorted = [...seats.values()].sort(byScore)
  return sorted.filter(({ score }) => score >= (sorted[0]?.score ?? 0) * FAINT)
}
