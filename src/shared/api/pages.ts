/** How a long list goes on: each page names the next one's cursor, the last one none. */
export const byPages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
}

/** The input for a page: the first one has no cursor. */
export const pageAt = (cursor: string | undefined) => (cursor ? { cursor } : {})
