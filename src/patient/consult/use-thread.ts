import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { useSession } from '@/shared/session/session'

const ASK_MS = 3_000

/** One consult with its talk, fresh while the page shows. */
export function useThread(consultId: string) {
  const enabled = useSession() !== null
  return useLive(orpc.consult.getThread, { consultId }, { everyMs: ASK_MS, enabled })
}
