import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { usePolling } from '@/shared/hooks/polling'

const CHECK_MS = 15_000

/** What waits for a decision, the riskiest first. Colleagues decide some meanwhile. */
export const useCases = () =>
  useInfiniteQuery(
    orpc.community.listQueue.infiniteOptions({
      input: pageAt,
      ...byPages,
      refetchInterval: usePolling(CHECK_MS),
      select: ({ pages }) => ({ cases: pages.flatMap(({ cases }) => cases), waiting: pages[0]?.waiting ?? 0 }),
    }),
  )

/** Open ones first. */
export const useCrises = () =>
  useInfiniteQuery(
    orpc.community.listCrises.infiniteOptions({
      input: pageAt,
      ...byPages,
      refetchInterval: usePolling(CHECK_MS),
      select: ({ pages }) => pages.flatMap(({ crises }) => crises),
    }),
  )

export const useMeasures = () =>
  useInfiniteQuery(
    orpc.community.listMeasures.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ measures }) => measures),
    }),
  )

export const useReveals = () =>
  useInfiniteQuery(
    orpc.community.listReveals.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ reveals }) => reveals),
    }),
  )

/** Posts without an answer by staff, the oldest first. */
export const useUnanswered = (boardId: string | null) =>
  useInfiniteQuery(
    orpc.community.listUnanswered.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...(boardId ? { boardId } : {}), ...pageAt(cursor) }),
      ...byPages,
      refetchInterval: usePolling(60_000),
      select: ({ pages }) => pages.flatMap(({ posts }) => posts),
    }),
  )

export const useIdeas = () =>
  useInfiniteQuery(
    orpc.community.listPosts.infiniteOptions({
      input: (cursor: string | undefined) => ({ kind: 'idea' as const, order: 'new' as const, ...pageAt(cursor) }),
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ posts }) => posts),
    }),
  )
