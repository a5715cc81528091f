import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

/** Pairs that may be one person, newest first; pages are joined. */
export const usePairs = () =>
  useInfiniteQuery(
    orpc.identity.listLikelyPairs.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ pairs }) => pairs),
    }),
  )

/** What was merged, newest first. */
export const useMerges = () =>
  useInfiniteQuery(
    orpc.identity.listMerges.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ merges }) => merges),
    }),
  )
