import knowledge from './knowledge/terms.json'
import type { Span } from './text'

/** What people speak of: an illness, a complaint, a medicine, a test, a part of the body; and who knows about it. */
export interface Term {
  name: string
  /** By their common names, the best first. */
  departments: readonly string[]
  /** Who else may know about it in women of childbearing age, and why. */
  women?: { department: string; because: string }
  /** How much it says: an illness 3, a complaint about 2, a part of the body 1 and less. */
  weight: number
}

/** A term where it stands in a text. */
export interface Found extends Span {
  term: Term
}

interface Word {
  text: string
  term: Term
}

const words: Word[] = knowledge.flatMap(({ words: own, ...term }) => own.map((text) => ({ text, term })))

/** By first character, the longest first. */
const byFirst = new Map<string, Word[]>()
for (const word of words.sort((a, b) => b.text.length - a.text.length)) {
  const first = word.text.charAt(0)
  byFirst.set(first, [...(byFirst.get(first) ?? []), word])
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where one word of the language ends and the next begins. */
const boundariesOf = (text: string) => {
  const boundaries = new Uint8Array(text.length + 1)
  boundaries[text.length] = 1
  for (const { index } of segmenter.segment(text)) boundaries[index] = 1
  return boundaries
}

/** 病人流鼻涕 holds no 人流: a short term must not begin in one word and end in another. */
const isCut = ({ from, to }: Span, boundaries: Uint8Array) => {
  const inside = boundaries.subarray(from + 1, to).includes(1)
  return inside && (boundaries[from] !== 1 || boundaries[to] !== 1)
}

const SHORT = 3

/** The longest terms of a text from left to right; none lies in another. */
export const termsIn = (text: string): Found[] => {
  const boundaries = boundariesOf(text)
  const found: Found[] = []
  for (let at = 0; at < text.length;) {
    const word = byFirst
      .get(text.charAt(at))
      ?.find(
        ({ text: own }) =>
          text.startsWith(own, at) && (own.length > SHORT || !isCut({ from: at, to: at + own.length }, boundaries)),
      )
    if (word) found.push({ term: word.term, from: at, to: at + word.text.length })
    at += word?.text.length ?? 1
  }
  return found
}
