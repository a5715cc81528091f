import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { wholeAddress } from '@/shared/attachments/address'

/** A link holds for two minutes; a little less, so that it does not end on the way. */
const HOLDS_MS = 100_000

export type PictureSize = 'list' | 'page'

/** The address of a picture of an entry, asked once while it is looked at. */
export const useEntryPicture = (entryId: string, pictureId: string, size: PictureSize) =>
  useQuery({
    queryKey: ['entry-picture', entryId, pictureId, size],
    queryFn: async () => wholeAddress((await api.community.openPicture({ entryId, pictureId, size })).url),
    staleTime: HOLDS_MS,
    gcTime: HOLDS_MS,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    meta: { once: true },
  })
