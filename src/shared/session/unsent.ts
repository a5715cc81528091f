import { createStoredStore } from '@/shared/store'
import type { Unsent } from '@/shared/talk/outbox'

export interface KeptUnsent {
  /** Who wrote them: nobody else on this phone sees or sends them. */
  owner: string
  messages: Unsent[]
}

/** Messages on their way, in their order. Health data: signing out takes it off the phone. */
export const unsentStore = createStoredStore<KeptUnsent | null>('unsent', null)
