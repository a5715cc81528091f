/** A picture without its colours: one byte a pixel, row by row. */
export interface Grey {
  pixels: Uint8Array
  width: number
  height: number
  /** Of the picture itself; `width` and `height` may be smaller. */
  fullWidth: number
  fullHeight: number
}

export type Flaw = 'small' | 'dark' | 'bright' | 'blurred'

/** The pictures are compared at this size: how sharp a pixel looks depends on it. */
export const LOOK_AT = 640

/** Of the shorter side: a hand-written paper cannot be read below. */
const SMALLEST = 480
/** Of the picture's brightness, 0 to 255: nearly all of it lies below, or above. */
const DARK = 40
const BRIGHT = 242
/** Of the Laplacian's variance; a page of print in focus has several hundreds. */
const SHARP = 60
/** A part of the picture must be sharp, not all of it: a rash on a plain sheet. */
const PARTS = 4

/** @param rgba four bytes a pixel, as a canvas gives them. Brightness as the eye sees it (ITU-R BT.601). */
export function greyOf(rgba: Uint8ClampedArray, size: Omit<Grey, 'pixels'>): Grey {
  const pixels = new Uint8Array(size.width * size.height)
  for (let at = 0; at < pixels.length; at += 1) {
    const red = rgba[at * 4] ?? 0
    const green = rgba[at * 4 + 1] ?? 0
    const blue = rgba[at * 4 + 2] ?? 0
    pixels[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  }
  return { ...size, pixels }
}

/** The brightness below which this share of the pixels lies. */
function percentile({ pixels }: Grey, share: number): number {
  const counts = new Array<number>(256).fill(0)
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1
  let left = pixels.length * share
  return counts.findIndex((count) => (left -= count) <= 0)
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Variance of the Laplacian (Pech-Pacheco et al., ICPR 2000): edges make it large, blur takes them away. */
function sharpness({ pixels, width }: Grey, { left, top, right, bottom }: Box): number {
  const at = (x: number, y: number) => pixels[y * width + x] ?? 0
  let sum = 0
  let squares = 0
  const count = (right - left) * (bottom - top)
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const bend = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y)
      sum += bend
      squares += bend * bend
    }
  }
  return count > 0 ? squares / count - (sum / count) ** 2 : 0
}

/** The picture in equal parts, without its outermost pixels. */
const partsOf = ({ width, height }: Grey): Box[] => {
  const cut = (part: number, length: number) => 1 + Math.floor(((length - 2) * part) / PARTS)
  return Array.from({ length: PARTS * PARTS }, (_, part) => {
    const [x, y] = [part % PARTS, Math.floor(part / PARTS)]
    return { left: cut(x, width), right: cut(x + 1, width), top: cut(y, height), bottom: cut(y + 1, height) }
  })
}

const sharpest = (grey: Grey) => Math.max(...partsOf(grey).map((part) => sharpness(grey, part)))

/** What a doctor could not work with; null when there is nothing to say. The worst comes first. */
export function flawOf(grey: Grey): Flaw | null {
  if (Math.min(grey.fullWidth, grey.fullHeight) < SMALLEST) return 'small'
  if (percentile(grey, 0.95) < DARK) return 'dark'
  if (percentile(grey, 0.2) > BRIGHT && sharpest(grey) < SHARP) return 'bright'
  return sharpest(grey) < SHARP ? 'blurred' : null
}
