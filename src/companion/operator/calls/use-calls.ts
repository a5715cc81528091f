import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { usePolling } from '@/shared/hooks/polling'
import type { List } from './words'

const CHECK_MS = 15_000

/** Calls of one list, the most urgent first; pages are joined. Colleagues take some meanwhile. */
export const useCalls = (state: List) =>
  useInfiniteQuery(
    orpc.notify.listCallTasks.infiniteOptions({
      input: (cursor: string | undefined) => ({ state, ...pageAt(cursor) }),
      ...byPages,
      refetchInterval: usePolling(CHECK_MS),
      select: ({ pages }) => pages.flatMap(({ tasks }) => tasks),
    }),
  )
