import { digest } from '../kernel/ids'
import type { Side } from './view'

/** What a side brings to the live room is called. Says nothing of whose it is. */
export const streamOf = (callId: string, side: Side) => digest(callId, side)
