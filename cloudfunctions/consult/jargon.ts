import knowledge from './knowledge/jargon.json'
import { type Span, isPartOf } from '../kernel/spans'

interface Term {
  term: string
  plain: string
  notIn?: string[]
}

export interface HardWord extends Span {
  term: string
  plain: string
}

const isLatin = (term: string) => /^[\x20-\x7e]+$/.test(term)

/** By their first letter, the longest first. Prescribers write `bid` and `BID`. */
const termsByLetter = (terms: readonly Term[]) => {
  const byLetter = new Map<string, Term[]>()
  const written = terms.flatMap((each) =>
    /^[a-z]+$/.test(each.term) ? [each, { ...each, term: each.term.toUpperCase() }] : [each],
  )
  for (const each of [...written].sort((a, b) => b.term.length - a.term.length)) {
    const letter = each.term.charAt(0)
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), each])
  }
  return byLetter
}
const BY_LETTER = termsByLetter(knowledge.terms)

/** `HR` is no word in `CHROME`. */
const standsAlone = (text: string, { from, to }: Span) =>
  !/[a-z]/i.test(text.charAt(from - 1)) && !/[a-z]/i.test(text.charAt(to))

const longestAt = (text: string, from: number): HardWord | null => {
  for (const { term, plain, notIn } of BY_LETTER.get(text.charAt(from)) ?? []) {
    if (!text.startsWith(term, from)) continue
    const span = { from, to: from + term.length }
    if (isLatin(term) && !standsAlone(text, span)) continue
    if (isPartOf(text, span, notIn)) continue
    return { ...span, term, plain }
  }
  return null
}

const EXPLAINED_AFTER = /^["”'’」]?\s*(?:[（(]|[，,]?\s*(?:也就是|就是(?!说明)|即|意思是|通俗|俗称|简单说|说白了))/
const EXPLAINS_BEFORE = /[（(]\s*(?:即|也就是|医学上叫|医学上称)?["“'‘「]?$/

/** The doctor says himself what it means: "心悸（就是心慌）", "心慌（心悸）". */
const isExplained = (text: string, { from, to }: Span) =>
  EXPLAINED_AFTER.test(text.slice(to, to + 8)) || EXPLAINS_BEFORE.test(text.slice(Math.max(0, from - 8), from))

/** Words that a patient may not know, the longest at each place. */
export const hardWordsIn = (text: string): HardWord[] => {
  const found: HardWord[] = []
  for (let at = 0; at < text.length;) {
    const word = longestAt(text, at)
    if (word && !isExplained(text, word)) found.push(word)
    at = word?.to ?? at + 1
  }
  return found
}
