import { type Grey, greyOf } from '@/shared/attachments/quality'

const loaded = (path: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = document.createElement('img')
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture'))
    image.src = path
  })

export async function greyPixels(path: string, longest: number): Promise<Grey | null> {
  const image = await loaded(path)
  const { naturalWidth: fullWidth, naturalHeight: fullHeight } = image
  const scale = Math.min(1, longest / Math.max(fullWidth, fullHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(fullWidth * scale))
  canvas.height = Math.max(1, Math.round(fullHeight * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return null
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height)
  return greyOf(data, { width: canvas.width, height: canvas.height, fullWidth, fullHeight })
}
