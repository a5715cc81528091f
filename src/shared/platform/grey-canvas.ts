import { type Grey, greyOf } from '@/shared/attachments/quality'

interface HostImage {
  onload: () => void
  onerror: () => void
  src: string
}

interface Brush {
  drawImage: (image: HostImage, x: number, y: number, width: number, height: number) => void
  getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8ClampedArray }
}

/** A canvas that nobody sees, as the hosts of mini-programs give it. */
export interface HostCanvas {
  createImage: () => HostImage
  getContext?: (kind: '2d') => Brush | null
}

const loaded = (canvas: HostCanvas, path: string) =>
  new Promise<HostImage>((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture'))
    image.src = path
  })

export interface FullPicture {
  path: string
  fullWidth: number
  fullHeight: number
}

/** Draws the picture on a canvas at most `longest` pixels long and looks at it in grey. */
export async function greyOnCanvas(
  { path, fullWidth, fullHeight }: FullPicture,
  longest: number,
  canvasOf: (width: number, height: number) => HostCanvas | undefined,
): Promise<Grey | null> {
  const scale = Math.min(1, longest / Math.max(fullWidth, fullHeight))
  const width = Math.max(1, Math.round(fullWidth * scale))
  const height = Math.max(1, Math.round(fullHeight * scale))
  const canvas = canvasOf(width, height)
  const brush = canvas?.getContext?.('2d')
  if (!canvas || !brush) return null
  brush.drawImage(await loaded(canvas, path), 0, 0, width, height)
  return greyOf(brush.getImageData(0, 0, width, height).data, { width, height, fullWidth, fullHeight })
}
