const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe

const EXIF = 'Exif\0\0'
const ORIENTATION = 0x0112

/** Which way up the camera was held, 1 to 8 as in Exif 2.3, from a segment that may be made to mislead. */
const orientationIn = (segment: Buffer): number => {
  if (segment.toString('latin1', 4, 10) !== EXIF || segment.length < 20) return 1
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) === ORIENTATION) return short(at + 8)
  }
  return 1
}

/** An Exif segment that says which way up, and nothing else. */
const orientationSegment = (orientation: number): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const head = Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length])
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff])
}

/** Colours need these: JFIF's density, the colour profile, Adobe's transform. */
const isNeeded = (marker: number, segment: Buffer) =>
  marker === APP0 || marker === APP14 || (marker === APP2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE')

const isPrivate = (marker: number, segment: Buffer) =>
  marker === COMMENT || (marker >= APP0 && marker <= APP15 && !isNeeded(marker, segment))

/** A segment that lies about its lengths says nothing. */
const safely = (read: () => number) => {
  try {
    return read()
  } catch {
    return 1
  }
}

/** What stays of a segment: all of it, nothing, or the little that is needed. */
const left = (marker: number, segment: Buffer): Buffer[] => {
  if (!isPrivate(marker, segment)) return [segment]
  const orientation = marker === APP1 ? safely(() => orientationIn(segment)) : 1
  return orientation >= 2 && orientation <= 8 ? [orientationSegment(orientation)] : []
}

/** Where the compressed picture ends: the next marker that is neither a stuffed 0xff nor a restart. */
const afterScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    const goesOn = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!goesOn) return at
  }
  throw new RangeError('no end')
}

/** JPEG: segments, the scans among them, up to the end marker. Throws RangeError when it is cut short. */
export const bareJpeg = (bytes: Buffer): Buffer | null => {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])]
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const segmentEnd = at + 2 + bytes.readUInt16BE(at + 2)
    if (segmentEnd > bytes.length) return null
    const end = marker === SOS ? afterScan(bytes, segmentEnd) : segmentEnd
    kept.push(...left(marker, bytes.subarray(at, end)))
    at = end
  }
}
