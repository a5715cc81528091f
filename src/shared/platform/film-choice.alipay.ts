import type { LocalFile } from '@/shared/attachments/local-file'

interface Ask<T> {
  success: (result: T) => void
  fail: (error: { error?: number }) => void
}

interface FilmHost {
  chooseVideo: (ask: Ask<{ tempFilePath?: string; size?: number }> & { compressed: boolean }) => void
}

declare const my: FilmHost

const CANCELLED = 11

export const chooseFilm = (): Promise<LocalFile | null> =>
  new Promise((resolve, reject) =>
    my.chooseVideo({
      compressed: true,
      success: ({ tempFilePath, size }) =>
        resolve(tempFilePath ? { path: tempFilePath, bytes: size ?? 0, name: '' } : null),
      fail: ({ error }) => (error === CANCELLED ? resolve(null) : reject(new Error('choose'))),
    }),
  )
