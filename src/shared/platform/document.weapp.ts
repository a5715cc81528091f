import Taro from '@tarojs/taro'
import type { PaperFile } from './document'

/** Bills say who was where: only the last one stays on the phone. */
function clear(folder: string) {
  const files = Taro.getFileSystemManager()
  const old = files.readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  old.forEach((name) => files.unlinkSync(`${folder}/${name}`))
}

export async function showPdf({ fileName, base64 }: PaperFile): Promise<void> {
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const filePath = `${folder}/${fileName}`
  clear(folder)
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
}

export async function openPdf(url: string): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
  if (statusCode !== 200) throw new Error('download')
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}
