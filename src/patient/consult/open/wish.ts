import type { ConsultKind, ConsultLine } from '@xinglin/types/consult'

/** What the page was opened for. */
export interface Wish {
  /** Null on the emergency line. */
  doctorId: string | null
  /** Null while he has not chosen one. */
  kind: ConsultKind | null
  line: ConsultLine
  patientId: string | null
  /** A past appointment that proves the diagnosis. */
  visitId: string | null
}

/** From the page's address. */
export function wishIn({ doctorId, kind, line, patientId, visitId }: Partial<Record<string, string>>): Wish {
  const emergency = line === 'emergency'
  return {
    doctorId: emergency ? null : (doctorId ?? null),
    kind: emergency ? 'advice' : kind === 'advice' || kind === 'revisit' ? kind : null,
    line: emergency ? 'emergency' : 'ordinary',
    patientId: patientId ?? null,
    visitId: visitId ?? null,
  }
}
