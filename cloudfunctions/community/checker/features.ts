import { type Span, partsOf } from '../../kernel/spans'
import spoken from './knowledge/sounds.json'
import { SENSE_NAMES, type Sense, sensesIn } from './senses'

/** How many places the weights of groups of signs share. */
export const GRAM_PLACES = 32_768
export const SENSE_COUNT = SENSE_NAMES.length

const LONGEST_WINDOW = 60
const SHORTEST_WINDOW = 40
const CLAUSE_END = /[，。！？；,!?;\n~…]+/g
const LONGEST_GRAM = 3
/** Two senses so near are about each other. */
const NEAR = 5

const SOUND_OF = new Map(
  Object.entries(spoken.signs).flatMap(([sound, signs]) => [...signs].map((sign) => [sign, sound] as const)),
)
const DRUG = SENSE_NAMES.indexOf('药名')

export interface Gram extends Span {
  place: number
}

/** A text as the scorer sees it: its senses, its groups of signs and the windows it is read in. */
export interface Features {
  senses: readonly Sense[]
  grams: readonly Gram[]
  /** Where in `grams` those of the n-th sign begin. */
  starts: readonly number[]
  windows: readonly Span[]
}

/** FNV-1a, carried on from what was read before. */
const hashOn = (words: string, before: number) => {
  let hash = before
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return hash
}

const EMPTY = 0x811c9dc5
const HEARD = hashOn('~', EMPTY)
const placeOf = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) % GRAM_PLACES

/** Figures are all alike, and so are medicines: what is said of one is said of all. */
const alike = (text: string, senses: readonly Sense[]) => {
  const signs = [...text.replace(/\d/g, '0')]
  if (signs.length !== text.length) return text.replace(/\d/g, '0')
  for (const { sense, from, to } of senses) if (sense === DRUG) signs.fill('℞', from, to)
  return signs.join('')
}

/** Groups of one to three signs as they are written, and of two or three as they sound. */
const gramsIn = (text: string): Pick<Features, 'grams' | 'starts'> => {
  const sounds = Array.from({ length: text.length }, (_, at) => SOUND_OF.get(text.charAt(at)) ?? text.charAt(at))
  const grams: Gram[] = []
  const starts: number[] = []
  for (let from = 0; from < text.length; from += 1) {
    starts.push(grams.length)
    let [written, heard] = [EMPTY, HEARD]
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_GRAM); to += 1) {
      written = hashOn(text.charAt(to - 1), written)
      heard = hashOn(` ${sounds[to - 1] ?? ''}`, heard)
      grams.push({ from, to, place: placeOf(written) })
      if (to > from + 1) grams.push({ from, to, place: placeOf(heard) })
    }
  }
  return { grams, starts }
}

/** One for a short text; of a long one so many clauses as make a sentence, from each clause on. */
export const windowsOf = (text: string): Span[] => {
  if (text.length <= LONGEST_WINDOW) return [{ from: 0, to: text.length }]
  const ends = [...text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length)
  const starts = [0, ...ends].filter((at) => at < text.length)
  const last = [...ends.filter((end) => end < text.length), text.length]
  return starts.map((from) => {
    const to = last.find((end) => end - from >= SHORTEST_WINDOW) ?? text.length
    return { from, to: Math.min(to, from + LONGEST_WINDOW) }
  })
}

/** The clauses of a window, each with the mark that ends it. */
export const clausesOf = (text: string, { from, to }: Span): Span[] =>
  partsOf(text.slice(from, to), CLAUSE_END)
    .filter(({ words }) => words.trim())
    .map((part) => ({ from: from + part.from, to: from + part.to }))

export const featuresOf = (text: string): Features => {
  const senses = sensesIn(text)
  return { senses, ...gramsIn(alike(text, senses)), windows: windowsOf(text) }
}

/** Those that begin in a window; they are in order. */
const sensesOf = (senses: readonly Sense[], { from, to }: Span): Sense[] => {
  const found: Sense[] = []
  for (const each of senses) {
    if (each.from >= to) break
    if (each.from >= from) found.push(each)
  }
  return found
}

/** The senses of a window, and the pairs of them: any two (`a < b`), and those that stand side by side, in their order. */
export const pairsIn = (senses: readonly Sense[], { from, to }: Span) => {
  const here = sensesOf(senses, { from, to })
  const kinds = [...new Set(here.map(({ sense }) => sense))].sort((a, b) => a - b)
  const together: number[] = []
  kinds.forEach((a, i) => {
    for (let at = i + 1; at < kinds.length; at += 1) together.push(a * SENSE_COUNT + (kinds[at] ?? 0))
  })
  const near = new Set<number>()
  here.forEach((a, i) => {
    for (let at = i + 1; at < here.length; at += 1) {
      const b = here[at]
      if (!b || b.from - a.to > NEAR) break
      if (b.sense !== a.sense && b.from >= a.to) near.add(a.sense * SENSE_COUNT + b.sense)
    }
  })
  return { kinds, together, near: [...near] }
}
