import type { PaperFile } from './document'

/** The browser may still be reading it. */
const FORGET_MS = 60_000

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

export function showPdf({ fileName, base64 }: PaperFile): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), FORGET_MS)
  return Promise.resolve()
}

/** A window that is not let up leaves the way by a link. */
export function openPdf(url: string): Promise<void> {
  const tab = window.open(url, '_blank')
  if (tab) {
    tab.opener = null
    return Promise.resolve()
  }
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
  return Promise.resolve()
}
