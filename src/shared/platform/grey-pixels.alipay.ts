import type { Grey } from '@/shared/attachments/quality'
import { type HostCanvas, greyOnCanvas } from './grey-canvas'

interface CanvasHost {
  canIUse: (what: string) => boolean
  createOffscreenCanvas: (width: number, height: number) => HostCanvas
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

export async function greyPixels(path: string, longest: number): Promise<Grey | null> {
  if (!my.canIUse('createOffscreenCanvas')) return null
  const { width: fullWidth, height: fullHeight } = await sizeOf(path)
  return greyOnCanvas({ path, fullWidth, fullHeight }, longest, (width, height) =>
    my.createOffscreenCanvas(width, height),
  )
}
