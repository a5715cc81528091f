import { addMinutes, instant, toMs } from '../kernel/time'
import type { Ticket } from './collections'
import { AHEAD_MINUTES } from './rules'

const QUARTER_MS = 15 * 60_000

type Standing = Pick<Ticket, 'startsAt' | 'endsAt' | 'priority' | 'presentFrom' | 'number'>

const key = (quarter: string, late: boolean, { presentFrom, number }: Pick<Ticket, 'presentFrom' | 'number'>) =>
  `${quarter}/${late ? 1 : 0}/${presentFrom}/${String(number).padStart(4, '0')}`

const quarterOf = (at: string) => instant(Math.floor(toMs(at) / QUARTER_MS) * QUARTER_MS)

export const isLate = ({ presentFrom, endsAt }: Pick<Ticket, 'presentFrom' | 'endsAt'>) => presentFrom > endsAt

/** By the booked quarter, then by who came first; with priority as if booked half an hour earlier. */
export const placeInTime = (ticket: Standing) =>
  key(ticket.priority === 'none' ? ticket.startsAt : addMinutes(ticket.startsAt, -AHEAD_MINUTES), false, ticket)

/** Behind those who are on time for the quarter in which he came. */
export const placeOfLate = (ticket: Standing) => key(quarterOf(ticket.presentFrom), true, ticket)

export const placeFor = (ticket: Standing) => (isLate(ticket) ? placeOfLate(ticket) : placeInTime(ticket))

type Waiting = Pick<Ticket, 'place' | 'number' | 'priority'>

const sooner = (a: Waiting, b: Waiting) => (a.place === b.place ? a.number - b.number : a.place < b.place ? -1 : 1)

/**
 * The order in which those who wait are called. Each of two lines, with and without priority, goes by place. The sooner
 * place of both heads is next; only after one with priority, somebody without is, as long as one waits.
 */
export const inOrder = <T extends Waiting>(waiting: readonly T[], lastHadPriority: boolean): T[] => {
  const sorted = [...waiting].sort(sooner)
  const ordinary = sorted.filter(({ priority }) => priority === 'none')
  const preferred = sorted.filter(({ priority }) => priority !== 'none')
  const order: T[] = []
  let blocked = lastHadPriority
  while (ordinary.length + preferred.length > 0) {
    const [first] = ordinary
    const [ahead] = preferred
    const goesAhead = ahead && (!first || (!blocked && sooner(ahead, first) < 0))
    const next = (goesAhead ? preferred : ordinary).shift() as T
    blocked = next.priority !== 'none'
    order.push(next)
  }
  return order
}

/** A place behind the next `n` in this order, and never before one's own. */
export const placeBehind = (order: readonly Waiting[], n: number, own: string) => {
  const passed = order.slice(0, n).map(({ place }) => `${place}~`)
  return [own, ...passed].reduce((last, place) => (place > last ? place : last))
}
