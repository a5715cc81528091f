import { useQuery } from '@tanstack/react-query'
import type { Gathering } from '@xinglin/types/gathering'
import { api } from '@/shared/api/client'
import { wholeAddress } from '@/shared/attachments/address'

/** Where its picture is to be seen; looked up once, so that a film that plays is not begun anew. */
export const useFilm = ({ id: gatheringId, state, onAir }: Gathering) =>
  useQuery({
    queryKey: ['gathering-film', gatheringId, state, onAir],
    queryFn: async () => {
      const { film } = await api.gathering.watch({ gatheringId })
      return film && { ...film, url: wholeAddress(film.url) }
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    meta: { once: true },
  })
