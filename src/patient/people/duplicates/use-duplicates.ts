import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'

/** This account's registrations that look like one person, and what it merged. */
export const useDuplicates = () => {
  const enabled = useSession() !== null
  return useQuery(orpc.identity.listDuplicates.queryOptions({ input: {}, enabled }))
}
