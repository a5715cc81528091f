import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { codeOf } from '@/shared/api/errors'
import { wholeAddress } from '@/shared/attachments/address'

/** A link holds for two minutes; a little less, so that it does not end on the way. */
const HOLDS_MS = 100_000

/** Its sizes are made a moment after it was sent. */
const AGAIN_MS = 4_000
const MOST_TIMES = 15

/** Not there, or not yet. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'POST_GONE'

export type PictureSize = 'list' | 'page'

/** The address of a picture of an entry, asked once while it is looked at. */
export const useEntryPicture = (entryId: string, pictureId: string, size: PictureSize) =>
  useQuery({
    queryKey: ['entry-picture', entryId, pictureId, size],
    queryFn: async () => wholeAddress((await api.community.openPicture({ entryId, pictureId, size })).url),
    staleTime: HOLDS_MS,
    gcTime: HOLDS_MS,
    refetchInterval: ({ state }) => (isMissing(state.error) && state.errorUpdateCount < MOST_TIMES ? AGAIN_MS : false),
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    meta: { once: true },
  })
