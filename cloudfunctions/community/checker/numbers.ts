import type { Span } from '../../kernel/spans'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

const isBirthDay = (number: string) => {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === day && /^(?:19|20)/.test(day)
}

/** A resident's number with its check digit (GB 11643); one digit written wrong is still somebody's. */
const isPaper = (number: string) => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return isBirthDay(number) && CHECK_DIGITS.charAt(sum % 11) === number[17]?.toUpperCase()
}

/** ISO 7812: Luhn's check digit, and China's cards begin so. */
const isCard = (digits: string) => {
  if (!/^(?:62|4|5[1-5]|9558)/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, sign, i) => {
    const value = Number(sign) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const BETWEEN = '[ \\-·._]?'
const PAPER = new RegExp(`(?<![\\da-z])(?:\\d${BETWEEN}){17}[\\dx](?![\\da-z])`, 'giu')
const CARD = new RegExp(`(?<![\\da-z])(?:\\d${BETWEEN}){15,18}\\d(?!\\d)`, 'giu')

const found = (pattern: RegExp, text: string, is: (digits: string) => boolean): Span[] =>
  [...text.matchAll(pattern)]
    .filter(([words]) => is(words.replace(/[^\dx]/giu, '')))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))

const CALLED_PAPER = /身份证(?:号|号码|号是)?[是为：: ]{0,3}[1-9][\d\- ]{13,19}[\dx]?/giu

/** Identity numbers: those that check, and whatever is called one. */
export const papersIn = (text: string): Span[] => [
  ...found(PAPER, text, isPaper),
  ...[...text.matchAll(CALLED_PAPER)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
]

const CALLED_CARD = /(?:银行卡|卡号|账号|账户|工行|建行|农行|招行)(?:号|卡)?[是为：: ]{0,3}(?:\d[ -]?){15,18}\d/giu

/** Bank cards that check, and what is called one. */
export const cardsIn = (text: string): Span[] => [
  ...found(CARD, text, isCard),
  ...[...text.matchAll(CALLED_CARD)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
]
