import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Challenge } from '@xinglin/types/challenge'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'

export function useChallenge(challengeId: string) {
  const signedIn = useSession() !== null
  return useQuery(orpc.challenge.getChallenge.queryOptions({ input: { challengeId }, enabled: signedIn }))
}

/** Shows the answer of a command at once, where the challenge is looked at. */
export function useShowChallenge() {
  const client = useQueryClient()
  return (challenge: Challenge) => {
    const { queryKey } = orpc.challenge.getChallenge.queryOptions({ input: { challengeId: challenge.id } })
    client.setQueryData(queryKey, challenge)
  }
}
