import { Refusal } from '../kernel/refusal'
import { addMinutes, instantOf } from '../kernel/time'
import type { Appointment, Session, Slot } from './collections'

const DAY_MINUTES = 24 * 60
/** A stop that is planned is told at least a day ahead. */
const NOTICE_MINUTES = DAY_MINUTES
/** See docs/decisions/0014: the same for everybody, whenever the visit would have been. */
const CHOICE_MINUTES = DAY_MINUTES

type Stop = NonNullable<Session['stop']>

export const chooseBy = (now: string) => addMinutes(now, CHOICE_MINUTES)

export const isShortNotice = (at: string, now: string) => at < addMinutes(now, NOTICE_MINUTES)

/** The instant from which a clinic is to be stopped; null for all of it. */
export const stopsFrom = ({ date, startsAt, endsAt }: Session, clock: string | undefined): string | null => {
  if (clock === undefined) return null
  const from = instantOf(date, clock)
  if (from >= endsAt) throw new Refusal('FROM_WRONG', { field: 'from' })
  return from > startsAt ? from : null
}

const isWithin = ({ from }: Pick<Stop, 'from'>, at: string) => !from || at >= from

/** A stop only ever grows: what is stopped already stays so, and for the reason that was told. */
export const widened = (known: Stop | null, wish: Stop): Stop =>
  known && (!known.from || (wish.from && wish.from >= known.from)) ? known : wish

export const isStoppedQuarter = ({ stop }: Pick<Session, 'stop'>, { startsAt }: Pick<Slot, 'startsAt'>) =>
  stop !== null && isWithin(stop, startsAt)

/** Whether nobody can book this clinic any more. */
export const isStoppedForGood = ({ stop }: Pick<Session, 'stop'>, now: string) => stop !== null && isWithin(stop, now)

type Visit = Pick<Appointment, 'startsAt' | 'endsAt' | 'stage'>

/** Seen, with the doctor, or not here though his time was over: nothing is stopped for him. */
export const isSpared = ({ endsAt, stage }: Pick<Visit, 'endsAt' | 'stage'>, at: string) =>
  stage === 'with-doctor' || (endsAt <= at && stage !== 'here')

export const isAffected = (visit: Visit, stop: Pick<Stop, 'at' | 'from'>) =>
  isWithin(stop, visit.startsAt) && !isSpared(visit, stop.at)
