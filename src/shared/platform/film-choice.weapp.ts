import Taro from '@tarojs/taro'
import type { LocalFile } from '@/shared/attachments/local-file'

const isCancelled = (error: unknown) => /cancel/.test((error as { errMsg?: string }).errMsg ?? '')

export async function chooseFilm(): Promise<LocalFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['video'], sizeType: ['compressed'] })
    const [film] = tempFiles
    return film ? { path: film.tempFilePath, bytes: film.size, name: '' } : null
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}
