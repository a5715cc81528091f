export interface Piece {
  text: string
  marked: boolean
}

/** Where the quotes stand in a text, the longest first where they overlap; the rest in between. */
export function piecesOf(text: string, quotes: readonly string[]): Piece[] {
  const wanted = [...new Set(quotes)].filter((quote) => quote && text.includes(quote))
  const next = wanted
    .map((quote) => ({ quote, at: text.indexOf(quote) }))
    .sort((a, b) => a.at - b.at || b.quote.length - a.quote.length)[0]
  if (!next) return text ? [{ text, marked: false }] : []
  const before = text.slice(0, next.at)
  return [
    ...(before ? [{ text: before, marked: false }] : []),
    { text: next.quote, marked: true },
    ...piecesOf(text.slice(next.at + next.quote.length), wanted),
  ]
}
