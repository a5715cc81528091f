/** Four bytes a pixel, line by line. */
export interface Pixels {
  bytes: Uint8Array
  width: number
  height: number
}

const SCAN = 0xda
const APP1 = 0xe1
/** From the segment's start to the orientation that `bare` left: marker, length, "Exif\0\0", TIFF's head and first entry. */
const ORIENTATION_AT = 28

/** Which way up a JPEG that was made bare is held, 1 to 8; 1 for whatever says nothing. */
export const orientationOf = (bytes: Buffer, contentType: string): number => {
  if (contentType !== 'image/jpeg') return 1
  for (let at = 2; at + ORIENTATION_AT + 2 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]
    if (marker === SCAN) return 1
    if (marker === APP1) return bytes.readUInt16BE(at + ORIENTATION_AT)
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return 1
}

/** Where the pixel that is shown at x, y lies, for Exif's eight ways. */
const SOURCES: Readonly<Record<number, (x: number, y: number, w: number, h: number) => [number, number]>> = {
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _, h) => [y, h - 1 - x],
  7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
}

/** The right way up. */
export const turned = (pixels: Pixels, orientation: number): Pixels => {
  const source = SOURCES[orientation]
  if (!source) return pixels
  const { width: w, height: h } = pixels
  const [width, height] = orientation >= 5 ? [h, w] : [w, h]
  const from = new Uint32Array(pixels.bytes.slice().buffer)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = source(x, y, w, h)
      to[y * width + x] = from[fromY * w + fromX] ?? 0
    }
  }
  return { bytes: new Uint8Array(to.buffer), width, height }
}

/** On white paper: JPEG knows nothing of what is seen through. */
export const onPaper = ({ bytes, width, height }: Pixels): Pixels => {
  const paper = bytes.slice()
  for (let at = 0; at < paper.length; at += 4) {
    const cover = (paper[at + 3] ?? 255) / 255
    if (cover === 1) continue
    for (let i = at; i < at + 3; i += 1) paper[i] = Math.round((paper[i] ?? 0) * cover + 255 * (1 - cover))
    paper[at + 3] = 255
  }
  return { bytes: paper, width, height }
}
