import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'

/** What one is in the communities, and their rules; standing is null before joining. */
export function useStanding() {
  const signedIn = useSession() !== null
  return useQuery(orpc.community.getStanding.queryOptions({ input: {}, enabled: signedIn, staleTime: 30_000 }))
}
