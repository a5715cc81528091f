import words from './knowledge/heard.json'
import sounds from './knowledge/sounds.json'
import type { Plain } from './normal'

interface HeardWord {
  word: string
  spell: string
  homophones?: boolean
  pattern?: string
}

const SOUNDS: Readonly<Record<string, string>> = sounds.signs

/** A syllable as it is written to hide it: in letters, or as any sign that sounds so. */
const syllable = (sound: string, sign: string, homophones: boolean) =>
  `(?:${sound}|[${homophones ? SOUNDS[sound] : sign}])`

const spelled = ({ word, spell, homophones = false }: HeardWord) =>
  spell
    ? spell
        .split(' ')
        .map((sound, i) => syllable(sound, word.charAt(i), homophones))
        .join('')
    : ''

const patternOf = (each: HeardWord) => [spelled(each), each.pattern ?? ''].filter(Boolean).join('|')

const WORDS: readonly HeardWord[] = words.words
const HEARD = new RegExp(WORDS.map((each, i) => `(?<w${i}>${patternOf(each)})`).join('|'), 'giu')

/** Five numerals and more in a row are a number, whatever way each is written. */
const NUMERALS = /[\d零〇洞一幺壹二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]{5,}/gu
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇洞', '一幺壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'].flatMap((ways, digit) =>
    [...ways].map((way) => [way, String(digit)] as const),
  ),
)

const wordOf = (groups: Readonly<Record<string, string | undefined>> = {}) =>
  WORDS.find((_, i) => groups[`w${i}`] !== undefined)?.word ?? ''

/** The text with some parts said otherwise; each sign of such a part stands where the whole part stood. */
const rewritten = (plain: Plain, parts: { at: number; length: number; word: string }[]): Plain => {
  const signs: string[] = []
  const [from, to]: [number[], number[]] = [[], []]
  let done = 0
  const keep = (until: number) => {
    for (; done < until; done += 1) {
      signs.push(plain.text.charAt(done))
      from.push(plain.from[done] ?? 0)
      to.push(plain.to[done] ?? 0)
    }
  }
  for (const { at, length, word } of parts) {
    keep(at)
    for (const sign of word) {
      signs.push(sign)
      from.push(plain.from[at] ?? 0)
      to.push(plain.to[at + length - 1] ?? 0)
    }
    done = at + length
  }
  keep(plain.text.length)
  return { text: signs.join(''), from, to }
}

/** Words that are spelled in letters or by their sound, and numbers in numerals, as everybody writes them. */
export const heardOf = (plain: Plain): Plain => {
  const text = plain.text.replace(NUMERALS, (run) => [...run].map((sign) => DIGITS[sign] ?? sign).join(''))
  const parts = [...text.matchAll(HEARD)].map((match) => ({
    ...{ at: match.index, length: match[0].length },
    word: wordOf(match.groups),
  }))
  const changed = parts.filter(({ at, length, word }) => text.slice(at, at + length) !== word)
  return rewritten({ ...plain, text }, changed)
}
