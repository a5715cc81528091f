import Taro from '@tarojs/taro'

export const HANDS_OVER = 'share'

const COMPUTERS = ['windows', 'mac']

const isCancelled = (error: unknown) => /cancel/.test((error as { errMsg?: string }).errMsg ?? '')

/** Only the last table stays on the phone. In one go: sharing is allowed only while the tap still counts. */
function written(fileName: string, csv: string): string {
  const files = Taro.getFileSystemManager()
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const old = files.readdirSync(folder).filter((name) => name.endsWith('.csv'))
  old.forEach((name) => files.unlinkSync(`${folder}/${name}`))
  files.writeFileSync(`${folder}/${fileName}`, csv, 'utf8')
  return `${folder}/${fileName}`
}

const give = (filePath: string, fileName: string) =>
  COMPUTERS.includes(Taro.getDeviceInfo().platform)
    ? Taro.saveFileToDisk({ filePath })
    : Taro.shareFileMessage({ filePath, fileName })

export async function handOver(fileName: string, csv: string): Promise<boolean> {
  try {
    await give(written(fileName, csv), fileName)
    return true
  } catch (error) {
    if (isCancelled(error)) return false
    throw error
  }
}
