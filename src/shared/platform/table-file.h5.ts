export const HANDS_OVER = 'download'

/** The browser has taken the address by then. */
const FORGET_AFTER_MS = 10_000

export function handOver(fileName: string, csv: string): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), FORGET_AFTER_MS)
  return Promise.resolve(true)
}
