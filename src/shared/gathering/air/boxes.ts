type Bytes = Uint8Array<ArrayBuffer>

/** A box of an MP4 (ISO 14496-12, 4.2): its own bytes, and where its body begins in them. */
export interface Box {
  type: string
  bytes: Bytes
  body: number
}

const HEAD = 8
const LONG_HEAD = 16
const SIZE_FOLLOWS = 1

export const viewOf = ({ buffer, byteOffset, byteLength }: Bytes): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const typeAt = (bytes: Bytes, at: number) => String.fromCharCode(...bytes.subarray(at + 4, at + HEAD))

/** How long the box is that begins here; null while its head is not whole. A box without a size has no end in a stream. */
const sizeAt = (bytes: Bytes, at: number): { size: number; head: number } | null => {
  if (bytes.length - at < HEAD) return null
  const view = viewOf(bytes)
  const size = view.getUint32(at)
  if (size !== SIZE_FOLLOWS) {
    if (size < HEAD) throw new Error('not an MP4')
    return { size, head: HEAD }
  }
  if (bytes.length - at < LONG_HEAD) return null
  return { size: Number(view.getBigUint64(at + HEAD)), head: LONG_HEAD }
}

/** The boxes that are whole, and what is left of the one that is not. */
export function boxesIn(bytes: Bytes, from = 0): { boxes: Box[]; rest: Bytes } {
  const boxes: Box[] = []
  let at = from
  for (let next = sizeAt(bytes, at); next && at + next.size <= bytes.length; next = sizeAt(bytes, at)) {
    boxes.push({ type: typeAt(bytes, at), bytes: bytes.subarray(at, at + next.size), body: next.head })
    at += next.size
  }
  return { boxes, rest: bytes.subarray(at) }
}

const inside = ({ bytes, body }: Box): Box[] => boxesIn(bytes, body).boxes

/** All that lie at this path below it. */
export const below = (box: Box, [type, ...further]: readonly string[]): Box[] => {
  const found = inside(box).filter((each) => each.type === type)
  return further.length > 0 ? found.flatMap((each) => below(each, further)) : found
}

export const joined = (all: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const bytes of all) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
