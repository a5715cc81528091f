import { View } from '@tarojs/components'
import type { Certificate } from '@xinglin/types/certificates'
import { useState } from 'react'
import { CertificatePicture } from '@/shared/pictures/certificate-picture'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { CERTIFICATE_KINDS } from '@/shared/words'
import { StatusTag } from './status-tag'
import { whatNext } from './words'
import './certificates.scss'

/** What was uploaded, how it stands, and the picture when asked for. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const [open, setOpen] = useState(false)
  const { id, kind, status, pictureId, submittedAt, uploaderName, side } = certificate
  const next = whatNext(certificate)
  return (
    <Card title={CERTIFICATE_KINDS[kind]} extra={<StatusTag status={status} />}>
      {next ? <View className="certificates__next">{next}</View> : null}
      <View className="certificates__about">
        {side === 'mine' ? '您' : uploaderName} {momentText(submittedAt)} 上传
      </View>
      {open && pictureId ? <CertificatePicture certificateId={id} pictureId={pictureId} /> : null}
      {pictureId ? (
        <Button kind="text" onClick={() => setOpen(!open)}>
          {open ? '收起照片' : '看照片'}
        </Button>
      ) : null}
    </Card>
  )
}
