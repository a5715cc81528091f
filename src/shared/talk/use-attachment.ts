import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { wholeAddress } from '@/shared/attachments/address'

/** A link holds for two minutes; a little less, so that it does not end on the way. */
const HOLDS_MS = 100_000

/** Opens a file of a consult. Each opening is written down, so it is asked only when somebody looks. */
export const openAttachment = async (consultId: string, attachmentId: string): Promise<string> =>
  wholeAddress((await api.consult.openAttachment({ consultId, attachmentId })).url)

/** Whether an address from then still opens. */
export const stillHolds = (from: number): boolean => Date.now() - from < HOLDS_MS

/** The address of a picture that shows. */
export const usePictureAddress = (consultId: string, attachmentId: string) =>
  useQuery({
    queryKey: ['consult-file', consultId, attachmentId],
    queryFn: () => openAttachment(consultId, attachmentId),
    staleTime: Infinity,
    gcTime: HOLDS_MS,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    meta: { once: true },
  })
