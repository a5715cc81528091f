import { numberOf, type Person } from './facts'
import { RED_FLAGS, type RedFlag } from './knowledge'
import type { Mention } from './reading'
import type { Cut, Standing } from './standing'

/** A flag that is up, and the words that it rests on. */
export interface Raised {
  rule: RedFlag
  because: string
}

const CONDITION = /^(年龄|月龄|血糖|血压)([<≥])(\d+(?:\.\d+)?)(?:\/(\d+))?$/

const numbersAfter = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ 1: value }) => Number(value))

/** A meter that shows HI has more sugar before it than it can count. */
const BEYOND_THE_METER = /血糖[^。;]{0,12}(?:hi(?![a-z])|爆表|高到?测不(?:出|了)|超出?(?:了)?(?:量程|范围))/

const sugarsIn = (text: string) => [
  ...(BEYOND_THE_METER.test(text) ? [33.3] : []),
  ...[...text.matchAll(/血糖[^，。;0-9]{0,6}([二三]十[一二三四五六七八九]?)/g)].map(({ 1: value = '' }) =>
    numberOf(value),
  ),
  ...numbersAfter(text, /(?:血糖|空腹|餐后|随机)[^，。;0-9]{0,8}(\d{1,2}(?:\.\d{1,2})?)(?![\d/岁年月天次个点])/g),
]

/** 二百二 is 220, 一百八十五 is 185. */
const hundredsIn = (text: string): number[] =>
  [...text.matchAll(/([一二两])百零?(?:([一二三四五六七八九])十?)?([一二三四五六七八九])?/g)].map(
    ({ 1: hundreds = '', 2: tens = '零', 3: ones = '零' }) =>
      numberOf(hundreds) * 100 + numberOf(tens) * 10 + numberOf(ones),
  )

const SPOKEN = /(?:高压|收缩压|血压)[^。;0-9]{0,8}[一二两]百[零一二三四五六七八九十]*/g

const pressureIn = (text: string): [number, number][] => [
  ...[...text.matchAll(/(\d{2,3})\s*[/／\-~到]\s*(\d{2,3})/g)].map(({ 1: a, 2: b }): [number, number] => [
    Number(a),
    Number(b),
  ]),
  ...[
    ...numbersAfter(text, /(?:高压|收缩压|血压)[^。;0-9]{0,8}(\d{3})(?!\d|\/)/g),
    ...[...text.matchAll(SPOKEN)].flatMap(([words]) => hundredsIn(words)),
  ].map((high): [number, number] => [high, 0]),
  ...numbersAfter(text, /(?:低压|舒张压)[^，。;0-9]{0,6}(\d{2,3})(?!\d)/g).map((low): [number, number] => [0, low]),
]

const isPressure = ([high, low]: [number, number]) => high < 300 && low < 200

const meets = (condition: RegExpExecArray, cut: Cut, person: Person): boolean => {
  const [, what, sign, first, second] = condition
  const limit = Number(first)
  if (what === '血压')
    return pressureIn(cut.text)
      .filter(isPressure)
      .some(([high, low]) => high >= limit || low >= Number(second))
  const compare = (value: number) => (sign === '<' ? value < limit : value >= limit)
  if (what === '血糖')
    return sugarsIn(cut.text)
      .filter((value) => value > 0.5 && value < 60)
      .some(compare)
  const value = what === '年龄' ? person.age : person.months
  return value !== null && compare(value)
}

/** Background that may be long so: an illness, an operation, not what makes it urgent. */
const BACKGROUND = new Set(['糖尿病', '腰痛', '过敏', '肿瘤治疗', '停经', '术后', '接触致敏物', '酮症', '血压高'])

const counts = (standing: Standing, sign: string, acute: boolean) =>
  standing === 'now' || (standing === 'long' && (!acute || BACKGROUND.has(sign)))

/** The first words that fulfil a part of a rule; none for a condition that holds, null for a part that is not there. */
const fulfilled = (part: string, { cut, person, mentions }: Told, acute: boolean): readonly Mention[] | null => {
  if (part === '孕') return person.pregnant ? [] : null
  if (part === '儿童') return person.child ? [] : null
  const condition = CONDITION.exec(part)
  if (condition) return meets(condition, cut, person) ? [] : null
  const found = mentions.get(part)?.find(({ sign, standing }) => counts(standing(), sign, acute))
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
  part === '孕' ? person.pregnant : part === '儿童' ? person.child : CONDITION.test(part) || mentions.has(part)

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
const WITHIN = 26

const sideBySide = (
  [first = '', ...others]: readonly string[],
  rule: RedFlag,
  told: Told,
): readonly Mention[] | null => {
  const of = (part: string) => told.mentions.get(part) ?? []
  const near = (a: Mention, b: Mention) => Math.max(a.to, b.to) - Math.min(a.from, b.from) <= WITHIN
  const holds = ({ sign, standing }: Mention) => counts(standing(), sign, rule.acute)
  for (const one of of(first)) {
    const rest = others.map((part) => of(part).find((each) => near(one, each) && holds(each)))
    const found = rest.flatMap((each) => each ?? [])
    if (found.length === others.length && holds(one)) return [one, ...found]
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

/** Unconscious, out of breath: whoever also said of what is told what helps against that. */
const STATES = new Set(['R3', 'R4'])

/** Every flag that is up, the most urgent first. */
export const redFlagsOf = (told: Told, words: string): Raised[] =>
  RED_FLAGS.flatMap((rule) => raisedBy(rule, told, words)).sort(
    (a, b) => a.rule.level - b.rule.level || Number(STATES.has(a.rule.id)) - Number(STATES.has(b.rule.id)),
  )
