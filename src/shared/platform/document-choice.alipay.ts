import type { LocalFile } from '@/shared/attachments/local-file'

interface Ask<T> {
  success: (result: T) => void
  fail: (error: { error?: number }) => void
}

interface ChoiceHost {
  canIUse: (what: string) => boolean
  chooseFileFromDisk: (ask: Ask<{ apFilePath?: string; fileName?: string }>) => void
  getFileInfo: (ask: Ask<{ size: number }> & { apFilePath: string }) => void
}

declare const my: ChoiceHost

const CANCELLED = 11

/** Since base library 2.9.77. */
export const choosesDocuments = (): boolean => my.canIUse('chooseFileFromDisk')

const chosen = () =>
  new Promise<{ path: string; name: string } | null>((resolve, reject) =>
    my.chooseFileFromDisk({
      success: ({ apFilePath, fileName }) =>
        resolve(apFilePath ? { path: apFilePath, name: fileName ?? apFilePath.split('/').pop() ?? '' } : null),
      fail: ({ error }) => (error === CANCELLED ? resolve(null) : reject(new Error('choose'))),
    }),
  )

const sizeOf = (apFilePath: string) =>
  new Promise<number>((resolve, reject) =>
    my.getFileInfo({ apFilePath, success: ({ size }) => resolve(size), fail: () => reject(new Error('size')) }),
  )

/** The host has no filter by kind: the server looks whether it is a PDF. */
export async function chooseDocument(): Promise<LocalFile | null> {
  const file = await chosen()
  return file && { ...file, bytes: await sizeOf(file.path) }
}
