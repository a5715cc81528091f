import type { Slot } from './collections'

/** A slot as the operator sees it. `held` counts the places that wait for an answer from the standby list. */
export const staffSlotView = ({ id, startsAt, capacity, places, closed }: Slot) => {
  const held = places.filter(({ until }) => until !== null).length
  return { id, startsAt, capacity, taken: places.length - held, held, closed }
}
