import { useQuery } from '@tanstack/react-query'
import type { ListedRoom } from '@xinglin/types/displays'
import { orpc } from '@/shared/api/client'
import { printPage } from '@/shared/platform/print'
import { posterPage } from './poster'

/** Prints a sheet for each room's door. */
export function usePosters(): (rooms: readonly ListedRoom[]) => void {
  const hospital = useQuery(orpc.directory.getHospital.queryOptions({ input: {}, staleTime: 60_000 }))
  return (rooms) => printPage(posterPage(rooms, hospital.data?.name ?? ''))
}
