import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { dataUri } from './parts'

/** Asked part by part; base64 of each part but the last ends on a whole byte triple, so the parts can be joined. */
async function wholePicture(certificateId: string): Promise<string> {
  const first = await api.identity.getCertificatePicture({ certificateId, part: 0 })
  const parts = [first.data]
  for (let part = 1; part < first.parts; part += 1) {
    const next = await api.identity.getCertificatePicture({ certificateId, part })
    if (next.pictureId !== first.pictureId) return wholePicture(certificateId)
    parts.push(next.data)
  }
  return dataUri(parts.join(''), first.contentType)
}

/** A proof's picture as a data URI, kept only while it is looked at. Each asking is written down, so it is asked once. */
export const useCertificatePicture = (certificateId: string, pictureId: string) =>
  useQuery({
    queryKey: ['certificate-picture', certificateId, pictureId],
    queryFn: () => wholePicture(certificateId),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    meta: { once: true },
  })
