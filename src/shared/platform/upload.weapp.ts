import Taro from '@tarojs/taro'
import type { Parcel } from './upload'

const TIMEOUT_MS = 120_000

export const uploadFile = ({ path, url, field, form, onProgress }: Parcel): Promise<number> =>
  new Promise((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath: path,
      name: field,
      formData: form,
      timeout: TIMEOUT_MS,
      success: ({ statusCode }) => resolve(statusCode),
      fail: () => reject(new Error('network')),
    })
    // `fail` has it already; without this it would be an unhandled rejection.
    Promise.resolve(task).catch(() => {})
    task.progress?.(({ progress }) => onProgress(progress))
  })
