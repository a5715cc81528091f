import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import type { State } from './words'

/** The log of one state or of all, newest first; pages are joined. */
export const useDeliveries = (state: State | null) =>
  useInfiniteQuery(
    orpc.notify.listDeliveries.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...(state ? { state } : {}), ...pageAt(cursor) }),
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ deliveries }) => deliveries),
    }),
  )
