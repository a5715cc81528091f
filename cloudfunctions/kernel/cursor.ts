/** Where a page ended, as text that clients pass back unread. */
export const toCursor = (value: string, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** Undefined for the first page, and for anything that is not a cursor of ours. */
export const fromCursor = (cursor: string | undefined): { value: string; id: string } | undefined => {
  if (!cursor) return undefined
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    return typeof value === 'string' && typeof id === 'string' ? { value, id } : undefined
  } catch {
    return undefined
  }
}

interface Cut<T> {
  /** How many a page has. */
  size: number
  /** The field that the list is ordered by. */
  by: (row: T) => string
}

/** A page of `size` from rows of which one more was read, so that a cursor is given only when something follows. */
export const pageOf = <T extends { id: string }>(rows: readonly T[], { size, by }: Cut<T>) => {
  const page = rows.slice(0, size)
  const last = rows.length > size ? page.at(-1) : undefined
  return { page, nextCursor: last ? toCursor(by(last), last.id) : null }
}
