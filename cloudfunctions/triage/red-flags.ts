import type { Person } from './facts'
import { HISTORY, RED_FLAGS, type RedFlag } from './knowledge'
import { MEASURED } from './measured'
import type { Mention } from './reading'
import { type Cut, type Standing, standingOf } from './standing'

/** A flag that is up, and the words that it rests on. */
export interface Raised {
  rule: RedFlag
  because: string
}

const CONDITION = /^(年龄|月龄|血糖|血压|高压|体温|血氧|心率)([<≥])(\d+(?:\.\d+)?)(?:\/(\d+))?$/

/** Each part is looked at in every text. */
const conditions = new Map<string, RegExpExecArray | null>()
const conditionOf = (part: string) => {
  const known = conditions.get(part)
  if (known !== undefined) return known
  const read = CONDITION.exec(part)
  conditions.set(part, read)
  return read
}

/** Background that may be long so: an illness, an operation, not what makes it urgent. */
const BACKGROUND = new Set(['糖尿病', '腰痛', '过敏', '肿瘤治疗', '停经', '术后', '接触致敏物', '酮症', '血压高'])

const counts = (standing: Standing, sign: string, acute: boolean) =>
  standing === 'now' ||
  (standing === 'long' && (!acute || BACKGROUND.has(sign))) ||
  ((standing === 'long' || standing === 'over') && HISTORY.has(sign))

const holds = ({ sign, standing }: Mention, acute: boolean) => counts(standing(), sign, acute)

const isMeasured = (what: string, compare: (value: number) => boolean, cut: Cut) =>
  MEASURED[what]?.(cut.text).some(
    (reading) => compare(reading.value) && counts(standingOf(cut, reading, []), what, false),
  ) ?? false

const meets = ([, what = '', sign, first, second]: RegExpExecArray, cut: Cut, person: Person): boolean => {
  if (what === '血压')
    return (
      isMeasured('高压', (value) => value >= Number(first), cut) ||
      isMeasured('低压', (value) => value >= Number(second), cut)
    )
  const compare = (value: number) => (sign === '<' ? value < Number(first) : value >= Number(first))
  if (what !== '年龄' && what !== '月龄') return isMeasured(what, compare, cut)
  const value = what === '年龄' ? person.age : person.months
  return value !== null && compare(value)
}

/** The first words that fulfil a part of a rule; none for a condition that holds, null for a part that is not there. */
const fulfilled = (part: string, { cut, person, mentions }: Told, acute: boolean): readonly Mention[] | null => {
  if (part === '孕') return person.pregnant ? [] : null
  if (part === '儿童') return person.child ? [] : null
  const condition = conditionOf(part)
  if (condition) return meets(condition, cut, person) ? [] : null
  const found = mentions.get(part)?.find((each) => holds(each, acute))
  return found ? [found] : null
}

/** Everything that the rules look at. */
export interface Told {
  cut: Cut
  person: Person
  /** By sign. */
  mentions: ReadonlyMap<string, readonly Mention[]>
}

/** Whether everything that a rule speaks of is spoken of at all; how it is told is found out only then. */
const isSpokenOf = (part: string, { mentions, person }: Told) =>
  mentions.has(part) || (part === '孕' ? person.pregnant : part === '儿童' ? person.child : conditionOf(part) !== null)

const said = (parts: readonly string[], rule: RedFlag, told: Told): readonly Mention[] | null => {
  if (!parts.every((part) => isSpokenOf(part, told))) return null
  const found: Mention[] = []
  for (const part of parts) {
    const words = fulfilled(part, told, rule.acute)
    if (!words) return null
    found.push(...words)
  }
  return found
}

/** Signs of one or two characters mean something only side by side: `近 + 腹部 + 疼 + 难忍`. */
const TOGETHER = '近'
const WITHIN = 32

const isNear = (a: Mention, b: Mention) => Math.max(a.to, b.to) - Math.min(a.from, b.from) <= WITHIN

const sideBySide = (parts: readonly string[], { acute }: RedFlag, { mentions }: Told): readonly Mention[] | null => {
  const [ones = [], ...others] = parts.map((part) => mentions.get(part) ?? [])
  if (others.some((of) => of.length === 0)) return null
  for (const one of ones) {
    const found = others.flatMap((of) => of.find((each) => isNear(one, each) && holds(each, acute)) ?? [])
    if (found.length === others.length && holds(one, acute)) return [one, ...found]
  }
  return null
}

const foundOf = (parts: readonly string[], rule: RedFlag, told: Told) =>
  parts[0] === TOGETHER ? sideBySide(parts.slice(1), rule, told) : said(parts, rule, told)

const raisedBy = (rule: RedFlag, told: Told, words: string): Raised[] => {
  for (const parts of rule.when) {
    const found = foundOf(parts, rule, told)
    if (!found) continue
    const quotes = [...found].sort((a, b) => a.from - b.from).map(({ from, to }) => words.slice(from, to))
    return [{ rule, because: [...new Set(quotes)].join('，') || rule.flag }]
  }
  return []
}

/** Whoever says of what he is unconscious or out of breath is told what helps against that: the causes stand before the states. */
const CAUSES_FIRST =
  'R5 R24 R26 R28 R29 R7 R15 R18 R19 R6 R10 R1 R2 R4 R3 R9 R30 R13 R16 R11 R21 R20 R22 R25 R17 R23 R8 R14 R12 R27'
const PLACES = new Map(CAUSES_FIRST.split(' ').map((id, place) => [id, place]))

/** Every flag that is up, the most urgent first. */
export const redFlagsOf = (told: Told, words: string): Raised[] =>
  RED_FLAGS.flatMap((rule) => raisedBy(rule, told, words)).sort(
    (a, b) => a.rule.level - b.rule.level || (PLACES.get(a.rule.id) ?? 0) - (PLACES.get(b.rule.id) ?? 0),
  )
