import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import type { NextFree } from './doctor-words'
import { usePolling } from '@/shared/hooks/polling'

const FRESH_MS = 10_000

const byDoctor = ({ items }: { items: NextFree[] }) => new Map(items.map((item) => [item.doctorId, item]))

/** The next free time of each of these doctors (50 at most), asked for all at once and again while the page shows. */
export function useNextFree(doctorIds: readonly string[]): ReadonlyMap<string, NextFree> | undefined {
  const refetchInterval = usePolling(FRESH_MS)
  const query = useQuery(
    orpc.booking.listNextFree.queryOptions({
      input: { doctorIds: doctorIds.slice(0, 50) },
      enabled: doctorIds.length > 0,
      refetchInterval,
      select: byDoctor,
    }),
  )
  return query.data
}
