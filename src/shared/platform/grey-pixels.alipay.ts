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

interface Canvas {
  createImage: () => HostImage
  getContext?: (kind: '2d') => Brush | null
}

interface CanvasHost {
  canIUse: (what: string) => boolean
  createOffscreenCanvas: (width: number, height: number) => Canvas
  getImageInfo: (ask: {
    src: string
    success: (size: { width: number; height: number }) => void
    fail: () => void
  }) => void
}

declare const my: CanvasHost

const sizeOf = (src: string) =>
  new Promise<{ width: number; height: number }>((success, reject) =>
    my.getImageInfo({ src, success, fail: () => reject(new Error('not a picture')) }),
  )

const loaded = (canvas: Canvas, path: string) =>
  new Promise<HostImage>((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture'))
    image.src = path
  })

export async function greyPixels(path: string, longest: number): Promise<Grey | null> {
  if (!my.canIUse('createOffscreenCanvas')) return null
  const { width: fullWidth, height: fullHeight } = await sizeOf(path)
  const scale = Math.min(1, longest / Math.max(fullWidth, fullHeight))
  const width = Math.max(1, Math.round(fullWidth * scale))
  const height = Math.max(1, Math.round(fullHeight * scale))
  const canvas = my.createOffscreenCanvas(width, height)
  const brush = canvas.getContext?.('2d')
  if (!brush) return null
  brush.drawImage(await loaded(canvas, path), 0, 0, width, height)
  return greyOf(brush.getImageData(0, 0, width, height).data, { width, height, fullWidth, fullHeight })
}
