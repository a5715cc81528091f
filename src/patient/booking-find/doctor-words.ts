import type { Doctor } from '@xinglin/types/directory'
import { civilDate, clock, dayText } from '@/shared/time'

/** A doctor's next free quarter of an hour, from `booking.listNextFree`. */
export interface NextFree {
  doctorId: string
  slotId: string | null
  startsAt: string | null
  remainingThatDay: number
}

/** `近30天好评 98%（56 条）`; nothing while there are too few ratings to tell. */
export const ratingText = ({ ratingPercent, ratings }: Pick<Doctor, 'ratingPercent' | 'ratings'>): string | null =>
  ratingPercent === null ? null : `近30天好评 ${ratingPercent}%（${ratings} 条）`

/** For buttons: `明天 9:15`. */
export const shortTimeText = (startsAt: string): string => `${dayText(civilDate(startsAt))} ${clock(startsAt)}`
