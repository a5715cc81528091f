import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

const inputFor = (cursor: string | undefined) => (cursor ? { cursor } : {})

/** Pairs that may be one person, newest first; pages are joined. */
export const usePairs = () =>
  useInfiniteQuery(
    orpc.identity.listLikelyPairs.infiniteOptions({
      input: inputFor,
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      select: ({ pages }) => pages.flatMap(({ pairs }) => pairs),
    }),
  )

/** What was merged, newest first. */
export const useMerges = () =>
  useInfiniteQuery(
    orpc.identity.listMerges.infiniteOptions({
      input: inputFor,
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      select: ({ pages }) => pages.flatMap(({ merges }) => merges),
    }),
  )
