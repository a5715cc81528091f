import type { Stroke } from '@xinglin/types/consult-talk'

type Spot = Stroke['points'][number]

export type Shape = Stroke['shape']

/** As the contract takes them. */
export const MOST_STROKES = 30
const MOST_POINTS = 200
/** Thousandths: nearer points say nothing more. */
const NEAR = 6
/** A tap is no stroke. */
const TINY = 15

const apart = ([ax, ay]: Spot, [bx, by]: Spot) => Math.hypot(bx - ax, by - ay)

/** Every second point less, the last one kept. */
const thinned = (points: readonly Spot[]) => points.filter((_, n) => n % 2 === 0 || n === points.length - 1)

/** A stroke that goes on to here. A circle and an arrow have two points: where it began, and where it is now. */
export function extended(stroke: Stroke, spot: Spot): Stroke {
  const { shape, points } = stroke
  const [first = spot] = points
  if (shape !== 'line') return { ...stroke, points: [first, spot] }
  const last = points[points.length - 1]
  if (last && apart(last, spot) < NEAR) return stroke
  const next = [...points, spot]
  return { ...stroke, points: next.length > MOST_POINTS ? thinned(next) : next }
}

export const begun = (shape: Shape, spot: Spot): Stroke => ({ shape, points: [spot], note: '' })

/** Whether it says anything; else it was a slip of the finger. */
export const isStroke = ({ points }: Stroke): boolean => {
  const [first] = points
  return first !== undefined && points.some((point) => apart(first, point) >= TINY)
}
