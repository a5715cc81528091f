import { unsentFolder } from '@/shared/storage'

interface Ends {
  success: () => void
  fail: () => void
}

interface FilesHost {
  env: { USER_DATA_PATH: string }
  getFileSystemManager: () => {
    access: (options: Ends & { path: string }) => void
    mkdir: (options: Ends & { dirPath: string; recursive: boolean }) => void
    copyFile: (options: Ends & { srcPath: string; destPath: string }) => void
    unlink: (options: Ends & { filePath: string }) => void
  }
}

declare const my: FilesHost

const folder = () => `${my.env.USER_DATA_PATH}/${unsentFolder()}`
const pathOf = (name: string) => `${folder()}/${name}`

const did = (run: (ends: Ends) => void) =>
  new Promise<boolean>((resolve) => run({ success: () => resolve(true), fail: () => resolve(false) }))

const exists = (path: string) => did((ends) => my.getFileSystemManager().access({ path, ...ends }))

/** A host that is full lets it lie where it was taken, for as long as the app is open. */
export async function keepFile(name: string, path: string): Promise<string> {
  const files = my.getFileSystemManager()
  if (!(await exists(folder()))) await did((ends) => files.mkdir({ dirPath: folder(), recursive: true, ...ends }))
  const kept = await did((ends) => files.copyFile({ srcPath: path, destPath: pathOf(name), ...ends }))
  return kept ? pathOf(name) : path
}

export const keptFile = async (name: string): Promise<string | null> =>
  (await exists(pathOf(name))) ? pathOf(name) : null

export async function forgetFile(name: string): Promise<void> {
  await did((ends) => my.getFileSystemManager().unlink({ filePath: pathOf(name), ...ends }))
}
