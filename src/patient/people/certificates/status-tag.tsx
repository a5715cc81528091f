import type { CertificateStatus } from '@xinglin/types/certificates'
import { Tag, type TagProps } from '@/shared/ui/tag'
import { CERTIFICATE_STATUSES } from './words'

const TONES: Record<CertificateStatus, NonNullable<TagProps['tone']>> = {
  pending: 'apricot',
  accepted: 'green',
  refused: 'danger',
  expired: 'grey',
  withdrawn: 'grey',
}

export const StatusTag = ({ status }: { status: CertificateStatus }) => (
  <Tag tone={TONES[status]}>{CERTIFICATE_STATUSES[status]}</Tag>
)
