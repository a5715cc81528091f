import type { Span } from './spans'

/** All the ways in which a digit is written where it shall not look like one. */
const WAYS: Record<string, string> = {
  '0': '0０〇零洞⓪Oo',
  '1': '1１一壹幺①⒈❶➀lI',
  '2': '2２二贰两②⒉❷➁',
  '3': '3３三叁③⒊❸➂',
  '4': '4４四肆④⒋❹➃',
  '5': '5５五伍⑤⒌❺➄',
  '6': '6６六陆⑥⒍❻➅',
  '7': '7７七柒拐⑦⒎❼➆',
  '8': '8８八捌⑧⒏❽➇',
  '9': '9９九玖勾⑨⒐❾➈',
}
const DIGITS = new Map(Object.entries(WAYS).flatMap(([digit, ways]) => [...ways].map((way) => [way, digit] as const)))
const LETTERS = new Set('OolI')

/** What belongs to a written digit and is not seen: joiners, the box around an emoji. */
const UNSEEN = new Set('\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\u20e3\ufeff')
/** What people put between digits to hide them. A line break, too. */
const LOOSE = /^[\s\-—–_~～*·•()（）【】[\]<>《》|+=#^"'“”…]$/
/** Between figures these have a meaning of their own: `13.5`, `130/80`, `1、3`. */
const STRICT = /^[.．,，、/／:：;；。]$/
const MOST_BETWEEN = 3
const DIGIT_LIKE = /^[\d\uff10-\uff19]$/

interface Digit extends Span {
  digit: string
  sign: string
}

interface Run {
  digits: Digit[]
  /** What stands before the n-th digit, since the one before. */
  gaps: string[]
}

const looksLikeSeparator = (sign: string) => LOOSE.test(sign) || STRICT.test(sign)

/** Runs of digits, with at most a few separators between two. */
const runsIn = (text: string): Run[] => {
  const runs: Run[] = []
  let run: Run = { digits: [], gaps: [] }
  let gap = ''
  let at = 0
  const close = () => {
    if (run.digits.length) runs.push(run)
    run = { digits: [], gaps: [] }
    gap = ''
  }
  for (const sign of text) {
    const digit = DIGITS.get(sign)
    if (digit !== undefined) {
      run.gaps.push(gap)
      run.digits.push({ digit, sign, from: at, to: at + sign.length })
      gap = ''
    } else if (run.digits.length && looksLikeSeparator(sign) && gap.length < MOST_BETWEEN) gap += sign
    else if (!UNSEEN.has(sign)) close()
    at += sign.length
  }
  close()
  return runs
}

/** Numbers of figures that are written together: `138 0013 8000` is 3, 4, 4. */
const groupsOf = ({ gaps }: Run): number[] => {
  const groups: number[] = []
  gaps.forEach((gap, n) => {
    if (n === 0 || gap !== '') groups.push(1)
    else groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1
  })
  return groups
}

/** As people write a number; anything else with dots or commas is a list of figures. */
const USUAL = new Set(['11', '3,4,4', '3,8', '7,4', '4,4,3', '4,3,4', '3,3,5', '5,6', '6,5', '3,2,2,2,2', '3,5,3'])

/** `1 3 5 … 15` counts something; a number is cut evenly, or has a longer part. */
const isCutUp = (groups: readonly number[]) =>
  groups.every((size) => size === 1) ||
  groups.some((size) => size >= 3) ||
  groups.filter((size) => size !== 2).length <= 1

const hasMeaning = (gap: string) => [...gap].some((sign) => STRICT.test(sign))

/** Between the figures of a number stands the same everywhere; `5.8 6.1 6.0` is a list. */
const isPlausible = (run: Run) => {
  const groups = groupsOf(run)
  const gaps = run.gaps.slice(1).filter((gap) => gap !== '')
  if (!gaps.some(hasMeaning)) return isCutUp(groups)
  if (new Set(gaps.map((gap) => gap.trim())).size > 1) return false
  return groups.every((size) => size === 1) || USUAL.has(groups.join())
}

/** A letter counts as a figure only among figures. */
const isWritten = ({ digits }: Run) => digits.filter(({ sign }) => !LETTERS.has(sign)).length >= 6

const partOf = ({ digits, gaps }: Run, start: number, length: number): Run => ({
  digits: digits.slice(start, start + length),
  gaps: ['', ...gaps.slice(start + 1, start + length)],
})

const MOBILE = /^(?:0?86)?1[3-9]\d{9}$/
const LENGTHS = [11, 13, 14]
const wordOf = ({ digits }: Run) => digits.map(({ digit }) => digit).join('')

/** Where figures go on without a break, it is another number: an order, a bar code. */
const isWhole = ({ digits, gaps }: Run, start: number, length: number) =>
  (start === 0 || gaps[start] !== '') && (start + length === digits.length || gaps[start + length] !== '')

const mobilesOf = (run: Run): Span[] => {
  const found: Span[] = []
  for (let start = 0; start < run.digits.length; start++) {
    const length = LENGTHS.find((each) => {
      const part = partOf(run, start, each)
      return isWhole(run, start, each) && MOBILE.test(wordOf(part)) && isWritten(part) && isPlausible(part)
    })
    if (length === undefined) continue
    const part = partOf(run, start, length)
    found.push({ from: part.digits[0]?.from ?? 0, to: part.digits.at(-1)?.to ?? 0 })
    start += length - 1
  }
  return found
}

/** Lines that belong to everybody: the hospital's, a ward's, the emergency call. */
const PUBLIC_LINE =
  /(?:医院|总机|服务台|客服|导诊|护士站|病房|科室|门诊部|急诊|分诊台|挂号处|预约|投诉|热线|中心|药房|医保局|社区)[^。！？\n]{0,16}$/
const LANDLINE = /(?<![\d.])(?:[(（]0\d{2,3}[)）]|0\d{2,3})[\s\-—–]?[2-9]\d{3}[\s\-—–]?\d{3,4}(?![\d.])/g

const plainDigits = (text: string) =>
  [...text].map((sign) => (DIGIT_LIKE.test(sign) ? (DIGITS.get(sign) ?? sign) : sign)).join('')

const landlinesIn = (text: string): Span[] =>
  [...plainDigits(text).matchAll(LANDLINE)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from }) => !PUBLIC_LINE.test(text.slice(Math.max(0, from - 30), from)))

/** Of an order, an examination, a card. */
const OTHER_NUMBER =
  /(?:检查|预约|排队|取号|订单|流水|病历|就诊|挂号|处方|条|卡|住院|门诊|登记|报告|医保|批|快递|运单|身份证)(?:单|卡)?(?:编号|号码|号|码)[是为:：\s]{0,4}$/

/** Telephone numbers, however hidden; not those of the hospital itself. */
export const phoneNumbersIn = (text: string): Span[] =>
  [...runsIn(text).flatMap(mobilesOf), ...landlinesIn(text)].filter(
    ({ from }) => !OTHER_NUMBER.test(text.slice(Math.max(0, from - 12), from)),
  )
