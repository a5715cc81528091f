import type { Parcel } from './upload'

interface UploadTask {
  onProgressUpdate?: (listener: (progress: { progress: number }) => void) => void
}

interface UploadHost {
  uploadFile: (options: {
    url: string
    filePath: string
    /** Newer hosts take the field's name as `name`, older ones as `fileName`. */
    name: string
    fileName: string
    fileType: string
    hideLoading: boolean
    formData: Record<string, string>
    success: (reply: { statusCode: number | string }) => void
    fail: (failure: { statusCode?: number }) => void
  }) => UploadTask | undefined
}

declare const my: UploadHost

/** The host knows no papers; the server looks at the content anyway. */
const FILE_TYPES = {
  ...{ picture: 'image', voice: 'audio', document: 'image', recording: 'video', fragment: 'video' },
} as const

export const uploadFile = ({ kind, path, url, field, form, onProgress }: Parcel): Promise<number> =>
  new Promise((resolve, reject) => {
    const task = my.uploadFile({
      url,
      filePath: path,
      name: field,
      fileName: field,
      fileType: FILE_TYPES[kind],
      hideLoading: true,
      formData: form,
      success: ({ statusCode }) => resolve(Number(statusCode)),
      fail: ({ statusCode }) => (statusCode ? resolve(statusCode) : reject(new Error('network'))),
    })
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
  })
