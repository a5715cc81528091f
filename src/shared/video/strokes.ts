import type { Drawing } from './body'
import type { Point, Side, Stroke } from './types'

const MOST_STROKES = 60
const MOST_POINTS = 120
/** Thousandths: nearer points say nothing new. */
const NEAR = 6

/** A line with another point, where it went on far enough. */
export const withPoint = (points: readonly Point[], point: Point): readonly Point[] => {
  const last = points.at(-1)
  const isNear = last && Math.abs(last[0] - point[0]) < NEAR && Math.abs(last[1] - point[1]) < NEAR
  return isNear || points.length >= MOST_POINTS ? points : [...points, point]
}

/** What is drawn after this; one clears what both drew. */
export const afterDrawing = (strokes: readonly Stroke[], by: Side, drawing: Drawing): readonly Stroke[] =>
  'clear' in drawing ? [] : [...strokes, { by, on: drawing.on, points: drawing.points }].slice(-MOST_STROKES)

const between = (value: number) => Math.min(1000, Math.max(0, Math.round(value)))

/** Where in a picture, from the pixels in it. */
export const pointIn = (x: number, y: number, { width, height }: { width: number; height: number }): Point => [
  between((x / width) * 1000),
  between((y / height) * 1000),
]
