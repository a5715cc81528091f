import { Image } from '@tarojs/components'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { useCertificatePicture } from './use-certificate-picture'
import './pictures.scss'

export interface CertificatePictureProps {
  certificateId: string
  pictureId: string
}

/** The picture itself. Show it only when asked to: each look is written down. */
export function CertificatePicture({ certificateId, pictureId }: CertificatePictureProps) {
  const query = useCertificatePicture(certificateId, pictureId)
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={1} />}>
      {(uri) => <Image className="picture" src={uri} mode="widthFix" aria-label="关系证明" />}
    </QueryView>
  )
}
