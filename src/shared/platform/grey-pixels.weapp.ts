import Taro from '@tarojs/taro'
import type { Grey } from '@/shared/attachments/quality'
import { type HostCanvas, greyOnCanvas } from './grey-canvas'

interface CanvasHost {
  createOffscreenCanvas?: (options: { type: '2d'; width: number; height: number }) => HostCanvas
}

declare const wx: CanvasHost

export async function greyPixels(path: string, longest: number): Promise<Grey | null> {
  const { width: fullWidth, height: fullHeight } = await Taro.getImageInfo({ src: path })
  return greyOnCanvas({ path, fullWidth, fullHeight }, longest, (width, height) =>
    wx.createOffscreenCanvas?.({ type: '2d', width, height }),
  )
}
