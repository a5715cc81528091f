import type { LocalFile } from '@/shared/attachments/local-file'

export const chooseFilm = (): Promise<LocalFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'video/mp4,video/webm'
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { path: URL.createObjectURL(file), bytes: file.size, name: file.name } : null)
    }
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
