import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { useSession } from '@/shared/session/session'

const CHECK_MS = 30_000

/** Hears of new messages, for who is signed in. */
export function useUnread(wanted = true) {
  const enabled = useSession() !== null && wanted
  const { data } = useLive(orpc.notify.watchInbox, {}, { everyMs: CHECK_MS, enabled })
  return { unread: enabled ? (data?.unread ?? 0) : 0, cursor: data?.cursor }
}
