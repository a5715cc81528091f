import Taro from '@tarojs/taro'
import { unsentFolder } from '@/shared/storage'

export function forgetFiles(): void {
  try {
    Taro.getFileSystemManager().rmdirSync(`${Taro.env.USER_DATA_PATH}/${unsentFolder()}`, true)
  } catch {
    // There are none.
  }
}
