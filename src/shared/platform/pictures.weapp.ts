import Taro from '@tarojs/taro'
import type { LocalFile } from '@/shared/attachments/local-file'

/** Pixels of the longer side: enough to read a paper by. */
const LONGEST = 1600
const QUALITY = 80

const isCancelled = (error: unknown) => /cancel/.test((error as { errMsg?: string }).errMsg ?? '')

async function chosenPath(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles[0]?.tempFilePath ?? null
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}

/** Where the host cannot (an iPhone and a PNG), the picture stays as it is; the server measures it. */
async function smaller(src: string): Promise<string> {
  try {
    const { width, height } = await Taro.getImageInfo({ src })
    const side = width >= height ? 'compressedWidth' : 'compressedHeight'
    const size = Math.max(width, height) > LONGEST ? { [side]: LONGEST } : {}
    return (await Taro.compressImage({ src, quality: QUALITY, ...size })).tempFilePath
  } catch {
    return src
  }
}

export async function choosePicture(): Promise<string | null> {
  const path = await chosenPath()
  if (!path) return null
  return Taro.getFileSystemManager().readFileSync(await smaller(path), 'base64') as string
}

export async function choosePictureFile(): Promise<LocalFile | null> {
  const chosen = await chosenPath()
  if (!chosen) return null
  const path = await smaller(chosen)
  const { size } = Taro.getFileSystemManager().statSync(path) as { size: number }
  return { path, bytes: size, name: '' }
}
