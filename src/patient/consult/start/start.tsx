import type { ConsultKind } from '@xinglin/types/consult'
import { useState } from 'react'
import { Consultants } from './consultants'
import { EmergencyLine } from './emergency-line'
import { KindCards } from './kind-cards'
import { UnderWay } from './under-way'

/** Whom to ask: what is under way, the emergency line, the two services, and the doctors. */
export function Start() {
  const [kind, setKind] = useState<ConsultKind | null>(null)
  return (
    <>
      <UnderWay />
      <KindCards kind={kind} onChange={setKind} />
      <EmergencyLine />
      <Consultants kind={kind} />
    </>
  )
}
