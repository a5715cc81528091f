import type { AttachmentKind } from '@xinglin/types/attachments'

/** What people send; recordings of calls and live pictures go another way. */
export type SentKind = Exclude<AttachmentKind, 'recording' | 'fragment'>

/** A file on this phone, before the hospital has it. */
export interface LocalFile {
  /** For an `<Image>` and for sending: a path of the host, an object URL on the web. */
  path: string
  bytes: number
  /** What its owner calls it; empty for pictures and voice. */
  name: string
}

/** One that was chosen or spoken to be sent. Pixels and seconds are zero where they are unknown or mean nothing. */
export interface ChosenFile extends LocalFile {
  kind: SentKind
  width: number
  height: number
  seconds: number
}
