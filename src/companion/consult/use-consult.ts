import type { Thread } from '@xinglin/types/consult-talk'
import { orpc } from '@/shared/api/client'
import { type Live, useLive } from '@/shared/hooks/live'

const ASK_MS = 10_000

/** One consult as it goes on; the thread asks the same question, so its answer is at hand at once. */
export const useConsult = (consultId: string): Live<Thread & { changed: true; cursor: string }, Error> =>
  useLive(orpc.consult.getThread, { consultId }, { everyMs: ASK_MS })
