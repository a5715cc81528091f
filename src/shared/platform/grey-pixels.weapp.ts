import Taro from '@tarojs/taro'
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
  getContext: (kind: '2d') => Brush
}

interface CanvasHost {
  createOffscreenCanvas?: (options: { type: '2d'; width: number; height: number }) => Canvas
}

declare const wx: CanvasHost

const loaded = (canvas: Canvas, path: string) =>
  new Promise<HostImage>((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture'))
    image.src = path
  })

export async function greyPixels(path: string, longest: number): Promise<Grey | null> {
  const { width: fullWidth, height: fullHeight } = await Taro.getImageInfo({ src: path })
  const scale = Math.min(1, longest / Math.max(fullWidth, fullHeight))
  const width = Math.max(1, Math.round(fullWidth * scale))
  const height = Math.max(1, Math.round(fullHeight * scale))
  const canvas = wx.createOffscreenCanvas?.({ type: '2d', width, height })
  if (!canvas) return null
  const brush = canvas.getContext('2d')
  brush.drawImage(await loaded(canvas, path), 0, 0, width, height)
  return greyOf(brush.getImageData(0, 0, width, height).data, { width, height, fullWidth, fullHeight })
}
