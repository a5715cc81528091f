import { useQuery } from '@tanstack/react-query'
import type { Moment } from '@xinglin/types/notify'
import { api, orpc } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { SUBSCRIBES_ON, askLeave } from '@/shared/platform/subscribe'
import { useSession } from '@/shared/session/session'

const platform = SUBSCRIBES_ON ?? 'wechat'

/** What he tapped is counted on the server; when that fails, the next message goes another way. */
async function ask(templateIds: readonly string[]): Promise<void> {
  const results = await askLeave(templateIds)
  if (results.length) await api.notify.recordGrants({ platform, results }, { context: { idempotencyKey: newId() } })
}

/**
 * Leave to send him what comes next. The templates are known before the tap; what it gives back must be called first thing inside the
 * tap, for a host shows its sheet only there. Nothing depends on the answer.
 */
export function useLeave(moment: Moment): () => void {
  const signedIn = useSession() !== null
  const { data } = useQuery(
    orpc.notify.listGrants.queryOptions({
      input: { platform },
      enabled: SUBSCRIBES_ON !== null && signedIn,
      staleTime: Infinity,
      meta: { once: true },
    }),
  )
  return () => void ask(data?.asks[moment] ?? []).catch(() => {})
}
