import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

const A_MINUTE = 60_000

/** The emergency line as it is now, the promise of the ordinary one, and what is agreed to. */
export const useTerms = () => useQuery(orpc.consult.getTerms.queryOptions({ input: {}, staleTime: A_MINUTE }))
