/** A part of a text, in UTF-16 units. */
export interface Span {
  from: number
  to: number
}

/** A word as a clinician writes it in a data file: `notIn` are longer words that contain it and mean something else. */
export interface Pattern {
  pattern: string
  notIn?: string[]
}

const covers = (outer: Span, inner: Span) => outer.from <= inner.from && outer.to >= inner.to

/** Every place of a word, those that overlap too. */
export const placesOf = (text: string, word: string): Span[] => {
  const places: Span[] = []
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1))
    places.push({ from, to: from + word.length })
  return places
}

/** Whether it is only a part of one of these longer words. */
export const isPartOf = (text: string, span: Span, words: readonly string[] = []) =>
  words.some((word) => placesOf(text, word).some((place) => covers(place, span)))

/** Where a pattern of a data file matches, but not inside the words that it must not be in. */
export const finder = ({ pattern, notIn }: Pattern) => {
  const expression = new RegExp(pattern, 'giu')
  return (text: string): Span[] =>
    [...text.matchAll(expression)]
      .map((match) => ({ from: match.index, to: match.index + match[0].length }))
      .filter((span) => span.to > span.from && !isPartOf(text, span, notIn))
}

/** One span for all that overlap, in order. */
export const merged = (spans: readonly Span[]): Span[] => {
  const whole: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = whole.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else whole.push({ ...span })
  }
  return whole
}

/** The same, without the white space around it. */
export const trimmed = (text: string, { from, to }: Span): Span => {
  const words = text.slice(from, to)
  return { from: from + words.length - words.trimStart().length, to: to - words.length + words.trimEnd().length }
}

/** The parts of a text between marks, with where they begin. */
export const partsOf = (text: string, marks: RegExp): (Span & { words: string })[] => {
  const ends = [...text.matchAll(marks)].map((match) => match.index + match[0].length)
  const bounds = [0, ...ends, text.length]
  return bounds.slice(1).map((to, n) => {
    const from = bounds[n] ?? 0
    return { from, to, words: text.slice(from, to) }
  })
}
