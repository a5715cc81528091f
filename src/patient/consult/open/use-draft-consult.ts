import type { Consult, ConsultKind, ConsultLine } from '@xinglin/types/consult'
import { useEffect } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'

interface About {
  patientId: string
  kind: ConsultKind
  line: ConsultLine
  doctorId: string | null
}

const isOf = (consult: Consult | undefined, { patientId, kind }: About): consult is Consult =>
  consult !== undefined && consult.patientId === patientId && consult.kind === kind

/** The server's draft for this person, doctor and service: begun when the form opens, and found again from any phone. */
export function useDraftConsult(about: About, enabled: boolean) {
  const { patientId, kind, line, doctorId } = about
  const { mutate, data, error, isPending } = useCommand(orpc.consult.draft)
  const begin = () => mutate({ patientId, kind, line, ...(doctorId ? { doctorId } : {}) })
  useEffect(() => {
    if (enabled) mutate({ patientId, kind, line, ...(doctorId ? { doctorId } : {}) })
  }, [mutate, enabled, patientId, kind, line, doctorId])
  return { consult: isOf(data, about) ? data : null, error, busy: isPending, begin }
}
