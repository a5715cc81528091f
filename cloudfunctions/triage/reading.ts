import { SIGNS, type Sign } from './knowledge'
import { type Cut, type Standing, standingOf } from './standing'
import { type Span, clausesOf, normalised, sentencesOf } from './text'

/** A sign as the patient said it, and how he said it. */
export interface Mention extends Span {
  sign: string
  /** Found out when a rule asks: most signs fulfil none. */
  standing: () => Standing
}

const allOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }))

const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to

const spansOf = ({ words, not }: Sign, text: string): Span[] => {
  const found = allOf(words, text)
  if (!found.length || !not) return found
  const excluded = allOf(not, text)
  return found.filter((span) => !excluded.some((other) => overlaps(span, other)))
}

export const cutUp = (words: string): Cut => {
  const text = normalised(words)
  return { text, clauses: clausesOf(text), sentences: sentencesOf(text), known: new Map() }
}

const remembered = <T>(look: () => T): (() => T) => {
  let seen: { it: T } | null = null
  return () => (seen ??= { it: look() }).it
}

/** All signs of the red flags that a text speaks of, by sign. */
export const mentionsIn = (cut: Cut): ReadonlyMap<string, readonly Mention[]> => {
  const spans = [...SIGNS.values()].map((sign) => ({ sign: sign.name, found: spansOf(sign, cut.text) }))
  const all = spans.flatMap(({ found }) => found)
  return new Map(
    spans
      .filter(({ found }) => found.length > 0)
      .map(({ sign, found }) => [
        sign,
        found.map((span) => ({ ...span, sign, standing: remembered(() => standingOf(cut, span, all)) })),
      ]),
  )
}

/** Whether something is said, and not denied, past or of others. */
export const isCounted = (cut: Cut, pattern: RegExp): boolean => {
  const found = allOf(pattern, cut.text)
  return found.some((span) => ['now', 'long', 'asked'].includes(standingOf(cut, span, found)))
}
