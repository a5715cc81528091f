import Taro from '@tarojs/taro'
import type { LocalFile } from '@/shared/attachments/local-file'

const isCancelled = (error: unknown) => /cancel/.test((error as { errMsg?: string }).errMsg ?? '')

export const choosesDocuments = (): boolean => true

/** WeChat gives files out of its chats only. */
export async function chooseDocument(): Promise<LocalFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] })
    const [file] = tempFiles
    return file ? { path: file.path, bytes: file.size, name: file.name } : null
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}
