import words from './knowledge/senses.json'

/** A sense of a text: which, and where its word begins and ends. */
export interface Sense {
  sense: number
  from: number
  to: number
}

const SENSES: Readonly<Record<string, string>> = words.senses
export const SENSE_NAMES = Object.keys(SENSES)

/** The alternatives of a pattern, not those within brackets. */
const alternatives = (pattern: string): string[] => {
  const found: string[] = ['']
  let depth = 0
  for (const sign of pattern) {
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (sign === '|' && depth === 0) found.push('')
    else found[found.length - 1] += sign
  }
  return found
}

const isPlain = (word: string) => !/[\\()[\]{}.*+?$^|]/.test(word)

/** Plain words by their first sign; the others are patterns. */
const plainWords = new Map<string, { word: string; sense: number }[]>()
const patterns: { find: RegExp; sense: number }[] = []
SENSE_NAMES.forEach((name, sense) => {
  const all = alternatives(SENSES[name] ?? '')
  for (const word of all.filter(isPlain)) {
    const first = word.charAt(0)
    plainWords.set(first, [...(plainWords.get(first) ?? []), { word, sense }])
  }
  const rest = all.filter((word) => !isPlain(word))
  if (rest.length) patterns.push({ find: new RegExp(rest.join('|'), 'giu'), sense })
})

const plainIn = (text: string): Sense[] => {
  const found: Sense[] = []
  for (let at = 0; at < text.length; at += 1)
    for (const { word, sense } of plainWords.get(text.charAt(at)) ?? [])
      if (text.startsWith(word, at)) found.push({ sense, from: at, to: at + word.length })
  return found
}

const patternsIn = (text: string): Sense[] =>
  patterns.flatMap(({ find, sense }) =>
    [...text.matchAll(find)].map((match) => ({ sense, from: match.index, to: match.index + match[0].length })),
  )

/** What the words of a text are about, in order. */
export const sensesIn = (text: string): Sense[] =>
  [...plainIn(text), ...patternsIn(text)].sort((a, b) => a.from - b.from || a.sense - b.sense)
