import type { AppointmentStatus } from '@xinglin/types/visit'

/** Where a visit stands, as the clinic says it (patients read other words). */
export const VISIT_WORDS: Record<AppointmentStatus, string> = {
  pending: '待确认',
  booked: '待诊',
  fulfilled: '已就诊',
  cancelled: '已取消',
  noshow: '爽约',
}
