import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RailOfStatement } from '@xinglin/types/billing-staff'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

/** Each rail's last 31 days, newest first. */
export const useReconciliations = () => useQuery(orpc.billing.listReconciliations.queryOptions({ input: {} }))

const differences = (of: { rail?: RailOfStatement; date?: string }) =>
  orpc.billing.listDifferences.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...of, ...pageAt(cursor) }),
    ...byPages,
    select: ({ pages }) => pages.flatMap((page) => page.differences),
  })

/** All that nobody has settled yet, whichever day. */
export const useOpenDifferences = () => useInfiniteQuery(differences({}))

/** What a rail's statement of a day and our books do not agree about, settled ones too. */
export const useDifferences = (rail: RailOfStatement, date: string) => useInfiniteQuery(differences({ rail, date }))
