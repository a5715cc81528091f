import { queryClient } from '@/shared/api/query'
import { sessionStore, type Session } from '@/shared/session/session'

/** Keeps the session and asks everything again as this person; the page stays. */
export function enter({ token, expiresAt, role, displayName, doctorId, awaits = null }: Session): void {
  sessionStore.set({ token, expiresAt, role, displayName, doctorId, awaits })
  void queryClient.resetQueries()
}
