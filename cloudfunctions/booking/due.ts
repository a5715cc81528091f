import { dueWork } from '../kernel/jobs'
import type { Store } from '../kernel/store'
import { addDays, dayOf, instantOf } from '../kernel/time'
import { openAllClinics } from './clinics'
import {
  type Appointment,
  type Calendar,
  appointments,
  calendars,
  doctorWishes,
  sessions,
  standbys,
} from './collections'
import { lapse } from './offers'
import { lapsePending } from './pending'
import { DAYS_AHEAD } from './slot'
import { giveStoppedBack } from './stop-choice'
import { sweepAgain } from './stop-clinic'
import { tendWish } from './wishes'

const CALENDAR_ID = 'calendar'
/** At night, so that at 07:00 a new day is only released, not made. */
const OPENING_CLOCK = '00:10'

/** Offers that nobody took, and waiting for clinics that are over. */
const standbyWork = dueWork(standbys, (standby, { store, now }) =>
  standby.status === 'waiting'
    ? store.updateIf(standbys, standby.id, { status: 'waiting' }, { set: { status: 'ended', dueAt: null } })
    : lapse(store, standby, now),
)

/** Opens every day that will be released within the next day. */
const openDays = async (store: Store, { openedThrough }: Calendar, now: string) => {
  const through = addDays(dayOf(now), DAYS_AHEAD + 1)
  const from = openedThrough < dayOf(now) ? dayOf(now) : addDays(openedThrough, 1)
  if (from <= through) await openAllClinics(store, from, through)
  const dueAt = instantOf(addDays(dayOf(now), 1), OPENING_CLOCK)
  await store.updateIf(calendars, CALENDAR_ID, {}, { set: { openedThrough: through, dueAt } })
}

const calendarWork = dueWork(calendars, (calendar, { store, now }) => openDays(store, calendar, now))

/** Not paid in time; stopped, and nothing chosen in time. */
const appointmentWork = dueWork<Appointment>(appointments, ({ id, choice }, { store, now }) =>
  choice === 'open' ? giveStoppedBack(store, id, now) : lapsePending(store, id, now),
)

/** Stopped clinics. */
const stoppedWork = dueWork(sessions, (session, { store, now }) => sweepAgain(store, session, now))

/** Whether a doctor whom somebody waits for has a place. */
const wishWork = dueWork(doctorWishes, tendWish)

export const bookingDue = [appointmentWork, stoppedWork, standbyWork, calendarWork, wishWork]

/** Starts the calendar: from now on days open by themselves. Safe to repeat. */
export const startCalendar = async (store: Store, now: string) => {
  await store.insert(calendars, { id: CALENDAR_ID, openedThrough: addDays(dayOf(now), -1), dueAt: now })
}
