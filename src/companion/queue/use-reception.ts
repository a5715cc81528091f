import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'

/** Whether the doctor still has to say that it is he who receives; operators are not asked. */
export function useReception(sessionId: string) {
  const isDoctor = useSession()?.role === 'doctor'
  const query = useQuery(orpc.identity.getReception.queryOptions({ input: { sessionId }, enabled: isDoctor }))
  const [asking, setAsking] = useState(false)
  return {
    unconfirmed: isDoctor && query.data?.reception === null,
    asking,
    ask: () => setAsking(true),
    dismiss: () => setAsking(false),
  }
}
