import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { useSession } from '@/shared/session/session'

/** What comes, or what was; page by page. */
export function useGatherings(when: 'coming' | 'past', boardId?: string) {
  const signedIn = useSession() !== null
  return useInfiniteQuery(
    orpc.gathering.listGatherings.infiniteOptions({
      input: (cursor: string | undefined) => ({ when, ...(boardId && { boardId }), ...pageAt(cursor) }),
      ...byPages,
      enabled: signedIn,
    }),
  )
}
