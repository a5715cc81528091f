import type { Store, Stored } from '../kernel/store'
import { isUnderWay } from './call'
import { type Call, type Consult, calls, consults } from './collections'
import { allows } from './state'

export interface FoundCall {
  call: Stored<Call>
  consult: Stored<Consult>
}

/** A call of this consult; null when it has none by this id. */
export const findCall = async (
  store: Store,
  { consultId, callId }: { consultId: string; callId: string },
): Promise<FoundCall | null> => {
  const [call, consult] = await Promise.all([store.get(calls, callId), store.get(consults, consultId)])
  return call && consult && call.consultId === consultId ? { call, consult } : null
}

/** Whether both can still reach each other by it. */
export const isGoing = ({ call, consult }: FoundCall, now: string) => allows(consult, 'call') && isUnderWay(call, now)
