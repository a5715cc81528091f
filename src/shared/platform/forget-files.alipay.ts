import { unsentFolder } from '@/shared/storage'

interface FilesHost {
  env: { USER_DATA_PATH: string }
  getFileSystemManager: () => {
    rmdir: (options: { dirPath: string; recursive: boolean; success: () => void; fail: () => void }) => void
  }
}

declare const my: FilesHost

export function forgetFiles(): void {
  const dirPath = `${my.env.USER_DATA_PATH}/${unsentFolder()}`
  my.getFileSystemManager().rmdir({ dirPath, recursive: true, success: () => {}, fail: () => {} })
}
