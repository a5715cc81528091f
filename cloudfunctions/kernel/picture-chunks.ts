const PNG_HEAD = 8
/** Length, name, check sum. */
const PNG_AROUND = 12
/** Besides the critical chunks, those that say how the pixels are shown; whoever else writes something beside them may say where it was. */
const PNG_SHOWN = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
])
const isPngNeeded = (name: string) => /^[A-Z]/.test(name) || PNG_SHOWN.has(name)

/** PNG: chunks of length, name, data, check sum; ends with IEND. Throws RangeError when it is cut short. */
export const barePng = (bytes: Buffer): Buffer | null => {
  const kept = [bytes.subarray(0, PNG_HEAD)]
  for (let at = PNG_HEAD; ;) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + bytes.readUInt32BE(at) + PNG_AROUND
    if (end > bytes.length) return null
    if (isPngNeeded(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
}

const RIFF_HEAD = 12
const WEBP_NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** In VP8X's first byte: "there is EXIF", "there is XMP". */
const WEBP_FLAGS = 0x0c

/** The extended header no longer promises what was taken out. */
const withoutFlags = (chunk: Buffer) => {
  const copy = Buffer.from(chunk)
  copy.writeUInt8(copy.readUInt8(8) & ~WEBP_FLAGS, 8)
  return copy
}

/** WebP: RIFF chunks of name, length, data, padded to even. Throws RangeError when it is cut short. */
export const bareWebp = (bytes: Buffer): Buffer | null => {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const kept: Buffer[] = []
  for (let at = RIFF_HEAD; at < end;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (next > end) return null
    const chunk = bytes.subarray(at, next)
    if (WEBP_NEEDED.has(name)) kept.push(name === 'VP8X' ? withoutFlags(chunk) : chunk)
    at = next
  }
  if (kept.length === 0) return null
  const head = Buffer.from(bytes.subarray(0, RIFF_HEAD))
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4)
  return Buffer.concat([head, ...kept])
}
