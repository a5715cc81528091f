import type { Stroke } from '@xinglin/types/consult-talk'

/** The drawing's own units are thousandths of the picture's width. */
const WIDE = 1000
/** Red inside white: it shows on skin, on paper and on an X-ray, also to who sees no colours. */
const CASING = { colour: '#ffffff', width: 16 }
const LINE = { colour: '#c8362e', width: 8 }
const HEAD = 44
const BADGE = 30

type Place = readonly [x: number, y: number]

const round = (value: number) => Math.round(value * 10) / 10
const at = ([x, y]: Place) => `${round(x)} ${round(y)}`
const distance = ([ax, ay]: Place, [bx, by]: Place) => Math.hypot(bx - ax, by - ay)

const pathThrough = (places: readonly Place[]) => places.map((place, n) => `${n ? 'L' : 'M'}${at(place)}`).join('')

function circlePath(middle: Place, edge: Place): string {
  const radius = Math.max(distance(middle, edge), 12)
  const arc = `a${round(radius)} ${round(radius)} 0 1 0`
  return `M${at([middle[0] - radius, middle[1]])}${arc} ${round(radius * 2)} 0${arc} ${round(-radius * 2)} 0`
}

/** The head's two sides lie 30° off the shaft. */
function arrowPath(tail: Place, head: Place): string {
  const angle = Math.atan2(head[1] - tail[1], head[0] - tail[0])
  const side = (turn: number): Place => [
    head[0] - HEAD * Math.cos(angle + turn),
    head[1] - HEAD * Math.sin(angle + turn),
  ]
  return `${pathThrough([tail, head])}${pathThrough([side(Math.PI / 6), head, side(-Math.PI / 6)])}`
}

function pathOf(shape: Stroke['shape'], places: readonly Place[]): string {
  const first = places[0] ?? [0, 0]
  const last = places[places.length - 1] ?? first
  if (shape === 'circle') return circlePath(first, last)
  return shape === 'arrow' ? arrowPath(first, last) : pathThrough(places)
}

const drawn = (path: string, { colour, width }: typeof LINE | typeof CASING) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

const kept = (value: number, most: number) => Math.min(Math.max(value, BADGE), Math.max(most - BADGE, BADGE))

/** The number under which the note stands below the picture. */
function badge(number: number, [x, y]: Place, high: number): string {
  const [left, top] = [round(kept(x, WIDE)), round(kept(y, high))]
  const disc = `<circle cx="${left}" cy="${top}" r="${BADGE}" fill="${LINE.colour}" stroke="${CASING.colour}" stroke-width="4"/>`
  const digits = `<text x="${left}" y="${round(top + 13)}" font-size="36" font-family="sans-serif" font-weight="bold" text-anchor="middle" fill="#ffffff">${number}</text>`
  return disc + digits
}

const heightFor = (width: number, height: number) => (width > 0 && height > 0 ? (WIDE * height) / width : WIDE)

/**
 * Strokes as an SVG to be laid over their picture, of the same shape.
 * @param width of the picture, pixels, like its `height`.
 */
export function strokesSvg(strokes: readonly Stroke[], width: number, height: number): string {
  const high = heightFor(width, height)
  const placesOf = ({ points }: Stroke) => points.map(([x, y]): Place => [x, (y * high) / 1000])
  const paths = strokes.map((stroke) => pathOf(stroke.shape, placesOf(stroke)))
  const lines = [...paths.map((path) => drawn(path, CASING)), ...paths.map((path) => drawn(path, LINE))]
  const badges = strokes.map((stroke, n) => (stroke.note ? badge(n + 1, placesOf(stroke)[0] ?? [0, 0], high) : ''))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${round(high)}" preserveAspectRatio="none">${lines.join('')}${badges.join('')}</svg>`
}

/** For a `background-image`: no file, no canvas, the same on every host. */
export const svgUrl = (svg: string): string => `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
