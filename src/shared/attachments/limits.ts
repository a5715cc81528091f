import type { LARGEST_BYTES, LONGEST_VOICE_SECONDS } from '@xinglin/types/attachments'
import type { SentKind } from './local-file'

// As types only: the contract itself would come into the mini-program with them.
const LARGEST: Pick<typeof LARGEST_BYTES, SentKind> = { picture: 4_000_000, voice: 1_500_000, document: 4_000_000 }
export const LONGEST_SECONDS: typeof LONGEST_VOICE_SECONDS = 60

export const isTooLarge = (kind: SentKind, bytes: number): boolean => bytes > LARGEST[kind]

export const TOO_LARGE_WORDS: Record<SentKind, string> = {
  picture: '图片不超过 4 MB，请换一张',
  voice: '语音太长了，请分几段说',
  document: 'PDF 不超过 4 MB，请换一份，或拍照片',
}

/** `1.2 MB`, `340 KB`. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1_000))} KB`
