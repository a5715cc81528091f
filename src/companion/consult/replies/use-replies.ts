import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

const FRESH_MS = 60_000

/** The doctor's own short answers. */
export const useReplies = () => useQuery(orpc.consult.listQuickReplies.queryOptions({ input: {}, staleTime: FRESH_MS }))
