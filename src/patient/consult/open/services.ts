import type { ConsultKind } from '@xinglin/types/consult'
import type { Consultant } from '@xinglin/types/consultant'

/** One way to ask this doctor, and its price. */
export interface Service {
  kind: ConsultKind
  feeFen: number
}

/** What this doctor offers. */
export function servicesOf({ adviceFen, revisitFen }: Pick<Consultant, 'adviceFen' | 'revisitFen'>): Service[] {
  return [
    ...(adviceFen === null ? [] : [{ kind: 'advice' as const, feeFen: adviceFen }]),
    ...(revisitFen === null ? [] : [{ kind: 'revisit' as const, feeFen: revisitFen }]),
  ]
}
