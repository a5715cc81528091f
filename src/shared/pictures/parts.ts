import { LARGEST_PICTURE_BYTES, UPLOAD_PART_BYTES } from '@xinglin/types/pictures'

/** Characters of base64 in one part. */
const PART = (UPLOAD_PART_BYTES / 3) * 4

/** How many bytes some base64 stands for. */
export const bytesIn = (base64: string): number => (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0)

export const isTooLarge = (base64: string): boolean => bytesIn(base64) > LARGEST_PICTURE_BYTES

/** The parts as the server takes them. */
export const partsOf = (base64: string): string[] =>
  Array.from({ length: Math.ceil(base64.length / PART) }, (_, part) => base64.slice(part * PART, (part + 1) * PART))

/** Which kind the bytes are, as far as one has to know to show them. */
const typeOf = (base64: string) =>
  base64.startsWith('iVBOR') ? 'image/png' : base64.startsWith('UklGR') ? 'image/webp' : 'image/jpeg'

/** For an `<Image>`: the picture itself, no address. */
export const dataUri = (base64: string, contentType = typeOf(base64)): string => `data:${contentType};base64,${base64}`
