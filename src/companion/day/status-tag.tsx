import type { AppointmentStatus } from '@xinglin/types/visit'
import { Tag, type TagProps } from '@/shared/ui/tag'
import { VISIT_WORDS } from './visit-words'

const TONES: Record<AppointmentStatus, NonNullable<TagProps['tone']>> = {
  pending: 'grey',
  booked: 'grey',
  fulfilled: 'green',
  cancelled: 'grey',
  noshow: 'danger',
}

/** Where a visit stands. */
export const StatusTag = ({ status }: { status: AppointmentStatus }) => (
  <Tag tone={TONES[status]}>{status === 'fulfilled' ? `✓ ${VISIT_WORDS[status]}` : VISIT_WORDS[status]}</Tag>
)
