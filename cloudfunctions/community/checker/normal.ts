import type { Span } from '../../kernel/spans'
import letters from './knowledge/letters.json'

/** A text as the rules read it, with where each sign stood in the author's own. */
export interface Plain {
  text: string
  /** Where the n-th sign began, and where it ended. */
  from: readonly number[]
  to: readonly number[]
}

const pairs = (from: string, to: string) => [...from].map((sign, i) => [sign, [...to][i] ?? sign] as const)

const SAME = new Map([
  ...pairs(letters.lookalikes.from, letters.lookalikes.to),
  ...pairs(letters.traditional, letters.simplified),
])

/** What is written and not seen: joiners, marks above and below, boxes around. */
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u

const plainSign = (sign: string) =>
  [...sign.normalize('NFKC').toLowerCase()].map((each) => SAME.get(each) ?? each).join('')

/** Half width, small letters, simplified characters, no lookalikes, nothing unseen. Marks that part sentences stay. */
export const plainOf = (original: string): Plain => {
  const signs: string[] = []
  const [from, to]: [number[], number[]] = [[], []]
  let at = 0
  for (const sign of original) {
    const end = at + sign.length
    const kept = UNSEEN.test(sign) ? '' : '，。！？；：'.includes(sign) ? sign : plainSign(sign)
    for (let i = 0; i < kept.length; i += 1) {
      signs.push(kept.charAt(i))
      from.push(at)
      to.push(end)
    }
    at = end
  }
  return { text: signs.join(''), from, to }
}

/** What people put between signs to part them: spaces, dots, bars, strokes. */
const BETWEEN = /[ \t\u3000·•∙・*~_^|`'"“”‘’=<>《》【】[\]…/\\—–-]/
const DOT = '.'
const HAN = /\p{Script=Han}/u
const LINE_END = /[\r\n]/
/** Words written downward have lines so short. */
const SHORT_LINE = 3

const lineLengthBefore = (text: string, at: number) => {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  return text.slice(start, at).trim().length
}

/** `微.信`: a dot between characters parts nothing. */
const isLooseDot = (text: string, at: number) =>
  text.charAt(at) === DOT && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1))

/** The same without what stands between signs; a line's end becomes a full stop, unless words are written downward. */
export const tightOf = (plain: Plain): Plain => {
  const kept: number[] = []
  const signs: string[] = []
  for (let i = 0; i < plain.text.length; i += 1) {
    const sign = plain.text.charAt(i)
    if (BETWEEN.test(sign) || isLooseDot(plain.text, i)) continue
    const isEnd = LINE_END.test(sign)
    if (isEnd && lineLengthBefore(plain.text, i) <= SHORT_LINE) continue
    signs.push(isEnd ? '。' : sign)
    kept.push(i)
  }
  return {
    text: signs.join(''),
    from: kept.map((i) => plain.from[i] ?? 0),
    to: kept.map((i) => plain.to[i] ?? 0),
  }
}

/** Where a place of the plain text is in the author's own. */
export const placeOf = ({ from, to }: Plain, span: Span): Span => ({
  from: from[span.from] ?? 0,
  to: to[span.to - 1] ?? from[span.from] ?? 0,
})

const LONGEST_QUOTE = 40

/** The author's own words there, at most forty signs. */
export const quoteOf = (original: string, { from, to }: Span): string =>
  [...original.slice(from, to).trim()].slice(0, LONGEST_QUOTE).join('')
