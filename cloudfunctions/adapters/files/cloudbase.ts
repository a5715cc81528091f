import type { CloudBase } from '@cloudbase/node-sdk'
import type { Blobs } from '../../kernel/files'
import { StoreUnavailable } from '../../kernel/store'

/** The SDK's file storage. */
export type CloudStorage = Pick<CloudBase, 'uploadFile' | 'downloadFile' | 'deleteFile' | 'getUploadMetadata'>

const ID = /^[\w-]{1,80}$/
/** See docs.cloudbase.net/error-code/STORAGE_FILE_NONEXIST. */
const NO_SUCH_FILE = 'STORAGE_FILE_NONEXIST'

export const isMissing = (error: unknown) => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === NO_SUCH_FILE || /Status:404\b/.test(String(message))
}

/** What went wrong, without the SDK's own words: they quote the signed address of the file. */
export const unavailable = (error: unknown) => {
  const { code } = error as { code?: unknown }
  return new StoreUnavailable(`the cloud's file storage did not answer: ${String(code ?? 'no answer')}`)
}

const answered = <T>(call: Promise<T>): Promise<T> =>
  call.catch((error: unknown) => {
    throw unavailable(error)
  })

/** Where the storage keeps what has this id. */
export const cloudPath = (folder: string, id: string) => {
  if (!ID.test(id)) throw new TypeError('not an id of a file')
  return `${folder}/${id}`
}

/**
 * CloudBase's file storage. Its permission must be set to "administrators only", since the functions alone read and write
 * it. The service names a file `cloud://<environment>.<bucket>/<path>`; what stands before the path is asked for once.
 */
export const cloudbaseBlobs = (
  storage: CloudStorage,
  folder = 'files',
): Blobs & { fileIdOf: (id: string) => Promise<string> } => {
  let root: Promise<string> | null = null
  const pathOf = (id: string) => cloudPath(folder, id)

  const askRoot = async (path: string) => {
    const { data } = await storage.getUploadMetadata({ cloudPath: path })
    return data.fileId.slice(0, -path.length)
  }

  const fileIdOf = async (id: string) => {
    const path = pathOf(id)
    root ??= askRoot(path).catch((error: unknown) => {
      root = null
      throw unavailable(error)
    })
    return `${await root}${path}`
  }

  return {
    fileIdOf,
    put: async (id, bytes) => {
      await answered(storage.uploadFile({ cloudPath: pathOf(id), fileContent: bytes }))
    },
    read: async (id) => {
      const fileID = await fileIdOf(id)
      try {
        const { fileContent } = await storage.downloadFile({ fileID })
        if (!Buffer.isBuffer(fileContent)) throw new Error('not bytes')
        return fileContent
      } catch (error) {
        if (isMissing(error)) return null
        throw unavailable(error)
      }
    },
    remove: async (id) => {
      const fileID = await fileIdOf(id)
      const { fileList } = await answered(storage.deleteFile({ fileList: [fileID] }))
      const failed = fileList.find(({ code }) => code !== 'SUCCESS' && code !== NO_SUCH_FILE)
      if (failed) throw unavailable(failed)
    },
  }
}
