import Taro from '@tarojs/taro'
import { unsentFolder } from '@/shared/storage'

const files = () => Taro.getFileSystemManager()
const folder = () => `${Taro.env.USER_DATA_PATH}/${unsentFolder()}`
const pathOf = (name: string) => `${folder()}/${name}`

const exists = (path: string) => {
  try {
    files().accessSync(path)
    return true
  } catch {
    return false
  }
}

/** A host that is full lets it lie where it was taken, for as long as the app is open. */
export async function keepFile(name: string, path: string): Promise<string> {
  try {
    if (!exists(folder())) files().mkdirSync(folder(), true)
    files().copyFileSync(path, pathOf(name))
    return pathOf(name)
  } catch {
    return path
  }
}

export const keptFile = async (name: string): Promise<string | null> => (exists(pathOf(name)) ? pathOf(name) : null)

export async function forgetFile(name: string): Promise<void> {
  if (exists(pathOf(name))) files().unlinkSync(pathOf(name))
}
