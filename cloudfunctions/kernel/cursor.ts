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
