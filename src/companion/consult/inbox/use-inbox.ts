import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'

const ASK_MS = 3_000

/** What waits for this doctor, as it goes on. */
export const useInbox = () => useLive(orpc.consult.getInbox, {}, { everyMs: ASK_MS })
