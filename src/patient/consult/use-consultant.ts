import { useQuery } from '@tanstack/react-query'
import type { ConsultKind } from '@xinglin/types/consult'
import type { Consultant } from '@xinglin/types/consultant'
import { orpc } from '@/shared/api/client'

const A_MINUTE = 60_000

/** This doctor, where he takes consults of this kind just now; else null. */
export function useTakingConsultant(doctorId: string, kind?: ConsultKind): Consultant | null {
  const input = { doctorId, ...(kind ? { kind } : {}) }
  const query = useQuery(orpc.consult.listConsultants.queryOptions({ input, staleTime: A_MINUTE }))
  return query.data?.consultants.find(({ taking }) => taking) ?? null
}
