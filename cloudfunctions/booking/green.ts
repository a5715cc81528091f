import { addMinutes, clockOf, toMs } from '../kernel/time'
import type { Session, Slot } from './collections'
import { SLOT_MINUTES, slotIdOf } from './slot'

/** 绿色通道: places of a half day beyond those that are released, which only a referral can take. Evenings have none. */
export const GREEN_PLACES = 2

type HalfDay = Pick<Session, 'doctorId' | 'date' | 'period' | 'startsAt' | 'endsAt'>

/** The quarters with a green place: the last of each equal part of the half day, so that they lie far apart. */
export const greenSlotIds = ({ doctorId, date, period, startsAt, endsAt }: HalfDay): string[] => {
  if (period === 'evening') return []
  const quarters = Math.floor((toMs(endsAt) - toMs(startsAt)) / (SLOT_MINUTES * 60_000))
  const ends = Array.from({ length: GREEN_PLACES }, (_, i) => Math.ceil((quarters * (i + 1)) / GREEN_PLACES) - 1)
  return [...new Set(ends)]
    .filter((index) => index >= 0)
    .map((index) => slotIdOf(doctorId, date, clockOf(addMinutes(startsAt, index * SLOT_MINUTES))))
}

export const hasGreen = ({ greens }: Pick<Slot, 'greens'>, holder: string) =>
  greens?.some((place) => place.holder === holder) ?? false

/** Needs no release, but a doctor who comes and a quarter that lies ahead. */
export const isGreenFree = ({ greens, closed, startsAt }: Slot, now: string) =>
  !closed && startsAt > now && !greens?.length
