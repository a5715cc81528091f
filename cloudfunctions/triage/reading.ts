import { PAIRS, type Pair, SIGNS, type Sign } from './knowledge'
import { type Cut, type Standing, standingOf } from './standing'
import { type Span, clausesOf, normalised, sentencesOf } from './text'

/** A sign as the patient said it, and how he said it. */
export interface Mention extends Span {
  sign: string
  /** Found out when a rule asks: most signs fulfil none. */
  standing: () => Standing
}

/** As `matchAll`, without a copy of the pattern for each text. */
const allOf = (pattern: RegExp, text: string): Span[] => {
  const found: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ from: match.index, to: pattern.lastIndex })
    if (!match[0]) pattern.lastIndex += 1
  }
  return found
}

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

type Mentions = ReadonlyMap<string, readonly Mention[]>

const wordsIn = (cut: Cut): Map<string, Mention[]> => {
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

const OF_NO_EMERGENCY: readonly Standing[] = ['denied', 'told', 'over', 'asked', 'long']

/** What is together is told as its parts are: one that is denied denies it. */
const togetherAs = (sign: string, parts: readonly Mention[]): Mention => ({
  sign,
  from: Math.min(...parts.map(({ from }) => from)),
  to: Math.max(...parts.map(({ to }) => to)),
  standing: remembered(() => {
    const standings = parts.map(({ standing }) => standing())
    return OF_NO_EMERGENCY.find((each) => standings.includes(each)) ?? 'now'
  }),
})

/** The clause of each character, by number. */
const clauseNumbersOf = ({ text, clauses }: Cut): Uint16Array => {
  const numbers = new Uint16Array(text.length)
  clauses.forEach(({ from, to }, i) => numbers.fill(i + 1, from, to))
  return numbers
}

/** For each place of the first part, the nearest places of the others in the same clause. */
const together = (clauses: Uint16Array, pair: Pair, [first = '', ...others]: readonly string[], known: Mentions) => {
  const ones = known.get(first)
  if (!ones || !others.every((other) => known.has(other))) return []
  return ones.flatMap((one) => {
    const found = others.flatMap(
      (other) =>
        known
          .get(other)
          ?.find(
            (each) =>
              clauses[one.from] === clauses[each.from] &&
              Math.max(one.to, each.to) - Math.min(one.from, each.from) <= pair.within,
          ) ?? [],
    )
    return found.length === others.length ? [togetherAs(pair.name, [one, ...found])] : []
  })
}

/** All signs of the red flags that a text speaks of, by sign. */
export const mentionsIn = (cut: Cut): Mentions => {
  const known = wordsIn(cut)
  const clauses = clauseNumbersOf(cut)
  for (const pair of PAIRS) {
    const found = pair.of.flatMap((parts) => together(clauses, pair, parts, known))
    if (found.length) known.set(pair.name, [...(known.get(pair.name) ?? []), ...found])
  }
  return known
}

/** Whether something is said, and not denied, past or of others. */
export const isCounted = (cut: Cut, pattern: RegExp): boolean => {
  const found = allOf(pattern, cut.text)
  return found.some((span) => ['now', 'long', 'asked'].includes(standingOf(cut, span, found)))
}
