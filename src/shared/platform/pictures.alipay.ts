import type { LocalFile } from '@/shared/attachments/local-file'

interface Chosen {
  apFilePaths?: string[]
  tempFilePaths?: string[]
}

interface Ask<T> {
  success: (result: T) => void
  fail: (error: { error?: number }) => void
}

interface PictureHost {
  chooseImage: (ask: Ask<Chosen> & { count: number; sizeType: string[] }) => void
  compressImage: (ask: Ask<Chosen> & { apFilePaths: string[]; compressLevel: number }) => void
  getFileInfo: (ask: Ask<{ size: number }> & { apFilePath: string }) => void
  getFileSystemManager: () => {
    readFile: (ask: Ask<{ data: string }> & { filePath: string; encoding: string }) => void
  }
}

declare const my: PictureHost

const CANCELLED = 11
/** Of 0 low, 1 middle, 2 high: a paper stays readable. */
const LEVEL = 1

const pathIn = ({ apFilePaths, tempFilePaths }: Chosen) => (apFilePaths ?? tempFilePaths)?.[0] ?? null

const chosenPath = () =>
  new Promise<string | null>((resolve, reject) =>
    my.chooseImage({
      count: 1,
      sizeType: ['compressed'],
      success: (chosen) => resolve(pathIn(chosen)),
      fail: (error) => (error.error === CANCELLED ? resolve(null) : reject(new Error('choose'))),
    }),
  )

/** Where the host cannot, the picture stays as it is; the server measures it. */
const smaller = (path: string) =>
  new Promise<string>((resolve) =>
    my.compressImage({
      apFilePaths: [path],
      compressLevel: LEVEL,
      success: (chosen) => resolve(pathIn(chosen) ?? path),
      fail: () => resolve(path),
    }),
  )

const contentOf = (filePath: string) =>
  new Promise<string>((resolve, reject) =>
    my.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(data),
      fail: () => reject(new Error('read')),
    }),
  )

export async function choosePicture(): Promise<string | null> {
  const path = await chosenPath()
  return path ? contentOf(await smaller(path)) : null
}

const sizeOf = (apFilePath: string) =>
  new Promise<number>((resolve, reject) =>
    my.getFileInfo({ apFilePath, success: ({ size }) => resolve(size), fail: () => reject(new Error('size')) }),
  )

export async function choosePictureFile(): Promise<LocalFile | null> {
  const chosen = await chosenPath()
  if (!chosen) return null
  const path = await smaller(chosen)
  return { path, bytes: await sizeOf(path), name: '' }
}
