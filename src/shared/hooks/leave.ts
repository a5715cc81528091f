import { useQuery } from '@tanstack/react-query'
import type { Moment } from '@xinglin/types/notify'
import { api, orpc } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { type Leave, SUBSCRIBES_ON, askLeave } from '@/shared/platform/subscribe'
import { useSession } from '@/shared/session/session'

const platform = SUBSCRIBES_ON ?? 'wechat'

/** Counted on the server; when that fails, the next message goes another way. */
const record = (results: Leave[]) =>
  api.notify.recordGrants({ platform, results }, { context: { idempotencyKey: newId() } })

/** Resolves when the host's sheet is gone. */
async function ask(templateIds: readonly string[]): Promise<void> {
  const results = await askLeave(templateIds)
  if (results.length) void record(results).catch(() => {})
}

/**
 * Leave to send him what comes next. The templates are known before the tap; what it gives back must be called first thing inside the
 * tap, for a host shows its sheet only there. Nothing depends on the answer; what would cover the sheet waits for its end.
 */
export function useLeave(moment: Moment): () => Promise<void> {
  const signedIn = useSession() !== null
  const { data } = useQuery(
    orpc.notify.listGrants.queryOptions({
      input: { platform },
      enabled: SUBSCRIBES_ON !== null && signedIn,
      staleTime: Infinity,
      meta: { once: true },
    }),
  )
  return () => ask(data?.asks[moment] ?? []).catch(() => {})
}
