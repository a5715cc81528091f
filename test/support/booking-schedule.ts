import { appointments, standbys } from '../../cloudfunctions/booking/collections'
import { bookingDue } from '../../cloudfunctions/booking/due'
import { bookingReactions } from '../../cloudfunctions/booking/reactions'
import { router } from '../../cloudfunctions/hospital'
import { type Schedule, announcing } from '../../cloudfunctions/kernel/jobs'

/** Booking's own part of what happens later: histories ask for it hundreds of thousands of times. */
export const bookingSchedule: Schedule = {
  announcing: [announcing(appointments), announcing(standbys)],
  reactions: bookingReactions,
  due: bookingDue,
  router,
}
