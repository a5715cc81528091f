import { toMs } from '../kernel/time'

/** What choosing instead of a doctor looks at. */
export interface Peer {
  id: string
  title: string
  departmentId: string
  illnesses: readonly string[]
  ratingPercent: number | null
}

/** A free quarter of a peer. */
export interface Chance {
  doctor: Peer
  slotId: string
  startsAt: string
}

const TITLES = ['resident', 'attending', 'associate-chief', 'chief']
const SHOWN = 3
/** What a step of title, a share of good ratings and a day's distance count for; a doctor nobody rated counts as ten percent away. */
const WEIGHTS = { title: 2, ratingPercent: 0.2, day: 1, illnesses: 3 }
const UNRATED_PERCENT = 10
const DAY_MS = 86_400_000

const shared = (own: Peer, other: Peer) =>
  own.illnesses.filter((name) => other.illnesses.includes(name)).length / Math.max(1, own.illnesses.length)

const ratingGap = (own: Peer, other: Peer) =>
  own.ratingPercent === null || other.ratingPercent === null
    ? UNRATED_PERCENT
    : Math.max(0, own.ratingPercent - other.ratingPercent)

const titleGap = (own: Peer, other: Peer) => Math.abs(TITLES.indexOf(own.title) - TITLES.indexOf(other.title))

/** How far a chance is from what was promised: smaller is closer. A better rating is no distance. */
const distance = (own: Peer, at: string, { doctor, startsAt }: Chance) =>
  WEIGHTS.title * titleGap(own, doctor) +
  WEIGHTS.ratingPercent * ratingGap(own, doctor) +
  (WEIGHTS.day * Math.abs(toMs(startsAt) - toMs(at))) / DAY_MS -
  WEIGHTS.illnesses * shared(own, doctor)

/** Closest first: the same department before others, then by title, rating, what both treat, and time. */
export const ranked = (own: Peer, at: string, chances: readonly Chance[]): Chance[] => {
  const elsewhere = ({ doctor }: Chance) => (doctor.departmentId === own.departmentId ? 0 : 1)
  return [...chances].sort(
    (a, b) =>
      elsewhere(a) - elsewhere(b) || distance(own, at, a) - distance(own, at, b) || (a.slotId < b.slotId ? -1 : 1),
  )
}

/** At most three: each doctor once while there are enough doctors, then further times of the same. */
export const pick = (chances: readonly Chance[]): Chance[] => {
  const first = chances.filter(({ doctor }, i) => chances.findIndex((other) => other.doctor.id === doctor.id) === i)
  const more = chances.filter((chance) => !first.includes(chance))
  const chosen = [...first, ...more].slice(0, SHOWN)
  return chances.filter((chance) => chosen.includes(chance))
}

/** Whether two doctors treat the same, by their own words. */
export const sameSpeciality = (own: Peer, other: Peer) => shared(own, other) > 0
