import type { Severity } from '@xinglin/types/triage'
import { durationIn } from './duration'
import type { Person } from './facts'
import knowledge from './knowledge/severity.json'
import { patternOf } from './pattern'
import { isCounted } from './reading'
import type { Cut } from './standing'

const RULES = knowledge.map(({ level, words, reason }) => ({
  level: level as Severity,
  words: patternOf(words),
  reason,
}))

const FEVER = /(发烧|发热|高烧|低烧|体温)/
const LONG_FEVER_DAYS = 3
const LONG_DAYS = 14

export interface Judged {
  severity: Severity
  reason: string
}

const byWords = (cut: Cut): Judged[] =>
  RULES.filter(({ words }) => isCounted(cut, words)).map(({ level, reason }) => ({ severity: level, reason }))

const byTime = (cut: Cut): Judged[] => {
  const duration = durationIn(cut.text)
  if (!duration) return []
  if (duration.days >= LONG_FEVER_DAYS && isCounted(cut, new RegExp(FEVER, 'g')))
    return [{ severity: 'moderate', reason: '发烧三天以上' }]
  return duration.days >= LONG_DAYS ? [{ severity: 'moderate', reason: `已经${duration.said}了` }] : []
}

const byPerson = ({ age, months, pregnant }: Person, ill: boolean): Judged[] => {
  if (!ill) return []
  if (months !== null && months < 12) return [{ severity: 'moderate', reason: '一岁以内的宝宝变化快' }]
  if (pregnant) return [{ severity: 'moderate', reason: '怀孕期间不适要当面看' }]
  return age !== null && age >= 75 ? [{ severity: 'moderate', reason: '75 岁以上变化快' }] : []
}

/** 轻 unless something says more; the gravest reason is told. */
export const judged = (cut: Cut, person: Person, ill: boolean): Judged => {
  const all = [...byWords(cut), ...byTime(cut), ...byPerson(person, ill)]
  return all.find(({ severity }) => severity === 'severe') ?? all[0] ?? { severity: 'mild', reason: '' }
}
