import type { PaperFile } from './document'

interface Ends {
  success: () => void
  fail: () => void
}

interface DocumentHost {
  env: { USER_DATA_PATH: string }
  getFileSystemManager: () => {
    writeFile: (options: Ends & { filePath: string; data: string; encoding: 'base64' }) => void
  }
  downloadFile: (options: {
    url: string
    success: (file: { apFilePath?: string; tempFilePath?: string }) => void
    fail: () => void
  }) => void
  openDocument: (options: Ends & { filePath: string; fileType: 'pdf' }) => void
}

declare const my: DocumentHost

const asPromise = (what: string, run: (ends: Ends) => void) =>
  new Promise<void>((resolve, reject) => run({ success: resolve, fail: () => reject(new Error(what)) }))

/** Always under the same name, so that only the last one stays on the phone. */
export async function showPdf({ base64: data }: PaperFile): Promise<void> {
  const filePath = `${my.env.USER_DATA_PATH}/bill.pdf`
  const files = my.getFileSystemManager()
  await asPromise('write', (ends) => files.writeFile({ filePath, data, encoding: 'base64', ...ends }))
  await asPromise('open', (ends) => my.openDocument({ filePath, fileType: 'pdf', ...ends }))
}

const downloaded = (url: string) =>
  new Promise<string>((resolve, reject) =>
    my.downloadFile({
      url,
      success: ({ apFilePath, tempFilePath }) => resolve(apFilePath ?? tempFilePath ?? ''),
      fail: () => reject(new Error('download')),
    }),
  )

export async function openPdf(url: string): Promise<void> {
  const filePath = await downloaded(url)
  await asPromise('open', (ends) => my.openDocument({ filePath, fileType: 'pdf', ...ends }))
}
