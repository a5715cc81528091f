import type { PhotonImage } from '@silvia-odwyer/photon-node'
import { type Pixels, onPaper, orientationOf, turned } from './picture-turn'

type Photon = typeof import('@silvia-odwyer/photon-node')

/** Pixels of the longer side. */
const PAGE = 1600
const LIST = 480
const PAGE_QUALITY = 82
const LIST_QUALITY = 78

export interface Sizes {
  page: Buffer
  list: Buffer
  /** Of the page's, as it is shown. */
  width: number
  height: number
}

/** A copy of at most so many pixels, or the picture itself. */
const atMost = (photon: Photon, image: PhotonImage, longest: number): PhotonImage => {
  const [width, height] = [image.get_width(), image.get_height()]
  const scale = longest / Math.max(width, height)
  if (scale >= 1) return image
  const shrunk = (side: number) => Math.max(1, Math.round(side * scale))
  return photon.resize(image, shrunk(width), shrunk(height), photon.SamplingFilter.Triangle)
}

const pixelsOf = (image: PhotonImage): Pixels => ({
  bytes: image.get_raw_pixels(),
  width: image.get_width(),
  height: image.get_height(),
})

const free = (images: readonly PhotonImage[]) => new Set(images).forEach((image) => image.free())

const drawn = (photon: Photon, bytes: Buffer, contentType: string): Sizes => {
  const made: PhotonImage[] = []
  const keep = (image: PhotonImage) => {
    made.push(image)
    return image
  }
  try {
    const small = keep(atMost(photon, keep(photon.PhotonImage.new_from_byteslice(bytes)), PAGE))
    const { bytes: pixels, width, height } = onPaper(turned(pixelsOf(small), orientationOf(bytes, contentType)))
    const page = keep(new photon.PhotonImage(pixels, width, height))
    const list = keep(atMost(photon, page, LIST))
    const [large, little] = [page.get_bytes_jpeg(PAGE_QUALITY), list.get_bytes_jpeg(LIST_QUALITY)]
    return { page: Buffer.from(large), list: Buffer.from(little), width, height }
  } finally {
    free(made)
  }
}

/** A program that met a broken picture may be broken itself; what it says then is not looked at. */
const isTrap = (error: unknown) =>
  error instanceof WebAssembly.RuntimeError || typeof error === 'string' || (error as Error).name === 'RangeError'

let busy: Promise<unknown> = Promise.resolve()

/**
 * The two sizes that others may see, drawn anew as JPEG the right way up, so that nothing that lay beside the pixels is in them. Null for what cannot be
 * opened. One picture at a time, with a turn of the event loop before each: drawing takes a quarter of a second.
 */
export const sizesOf = (bytes: Buffer, contentType: string): Promise<Sizes | null> => {
  const draw = async () => {
    const photon = await import('@silvia-odwyer/photon-node')
    await new Promise((resolve) => setImmediate(resolve))
    try {
      return drawn(photon, bytes, contentType)
    } catch (error) {
      if (isTrap(error)) return null
      throw error
    }
  }
  const mine = busy.then(draw)
  busy = mine.catch(() => {})
  return mine
}
