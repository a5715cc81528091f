import { useInfiniteQuery } from '@tanstack/react-query'
import type { Gathering } from '@xinglin/types/gathering'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

/** How often new questions and votes are looked for, before it begins and while it runs. */
const EVERY_MS = 15_000

/** Questions put to a gathering, those wanted by most first. */
export const useQuestions = ({ id: gatheringId, state }: Gathering) =>
  useInfiniteQuery(
    orpc.community.listPosts.infiniteOptions({
      input: (cursor: string | undefined) => ({ gatheringId, order: 'liked' as const, ...pageAt(cursor) }),
      ...byPages,
      refetchInterval: state === 'live' || state === 'planned' ? EVERY_MS : false,
    }),
  )
