import { clockOf, dayOf } from '../kernel/time'

/** The kinds of fields that WeChat's subscription messages have, with the rules that every channel then keeps. */
export type FieldType = 'thing' | 'name' | 'phrase' | 'time' | 'number' | 'character_string' | 'amount'

const THING = 20
const NAME = 10
const LETTERS_NAME = 20
const PHRASE = 5
const LONGEST = 32
const MORE = '…'

/** The same rules as an operator reads them. */
export const fieldRules: Readonly<Record<FieldType, string>> = {
  thing: `文字，最多 ${THING} 个字，超出的截短`,
  name: `姓名，最多 ${NAME} 个汉字或 ${LETTERS_NAME} 个字母`,
  phrase: `汉字，最多 ${PHRASE} 个，超出的不发`,
  time: '日期和时间，24 小时制',
  number: `数字，最多 ${LONGEST} 位`,
  character_string: `数字、字母或符号，最多 ${LONGEST} 位`,
  amount: '金额，如 ¥12.50',
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Half characters, control characters, line ends and pictures are refused by the platforms; several spaces are one. */
const cleaned = (text: string) =>
  text
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** At most `most` UTF-16 units, cut between whole characters as people see them; what was cut shows as `…`. */
const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length + MORE.length > most) break
    kept += segment
  }
  return `${kept.trimEnd()}${MORE}`
}

const isLetters = (text: string) => /^[\x20-\x7e]+$/.test(text)

/** A long name is cut at a part of it (`阿卜杜热合曼·买买提` → `阿卜杜热合曼`), so that it stays a name. */
const fitName = (text: string): string => {
  const most = isLetters(text) ? LETTERS_NAME : NAME
  if (text.length <= most) return text
  const [first = ''] = text.split(/[·•.\s]/)
  return first && first.length <= most ? first : shortened(text, most)
}

/** 2026年11月26日 09:15 */
const fitTime = (at: string): string | null => {
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) return null
  const [year, month, day] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${clockOf(at)}`
}

const when = (fits: boolean, text: string) => (fits ? text : null)

/**
 * A value as the field's type allows it, or null when it cannot be said there: words are shortened, but a number, a time, an amount
 * or a phrase that does not fit would say something else.
 */
export const fit = (type: FieldType, value: string): string | null => {
  const text = cleaned(value)
  if (!text) return null
  if (type === 'thing') return shortened(text, THING)
  if (type === 'name') return fitName(text)
  if (type === 'time') return fitTime(text)
  if (type === 'phrase') return when(new RegExp(`^[一-龥]{1,${PHRASE}}$`).test(text), text)
  if (type === 'number') return when(/^-?\d+(\.\d+)?$/.test(text) && text.length <= LONGEST, text)
  if (type === 'amount') return when(/^[¥$]\d{1,10}(\.\d{1,2})?元?$/.test(text) && text.length <= 14, text)
  return when(/^[\x20-\x7e]+$/.test(text) && text.length <= LONGEST, text)
}
