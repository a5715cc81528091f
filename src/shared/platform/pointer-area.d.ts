/** Where on an area, in thousandths of its width and height. */
export type Spot = [x: number, y: number]

export interface Pointing {
  down: (at: Spot) => void
  move: (at: Spot) => void
  up: () => void
}

/**
 * Follows a finger or a mouse over the area with this id, of which nothing may scroll meanwhile. Spread what it gives back on the area's
 * View.
 */
export function usePointerArea(id: string, pointing: Pointing): object
