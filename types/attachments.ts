import * as z from 'zod/mini'
import { SIGNED_IN, command } from './operation'
import { Id, Instant } from './values'

/** What can be laid beside words. FHIR Attachment. */
export const AttachmentKind = z.enum(['picture', 'voice', 'document', 'recording', 'fragment'])
export type AttachmentKind = z.infer<typeof AttachmentKind>

/**
 * The most bytes of each kind: a picture of a phone after shrinking, a minute of speech, a PDF of some pages, half a minute of a call, a few
 * seconds of a live picture.
 */
export const LARGEST_BYTES = {
  ...{ picture: 4_000_000, voice: 1_500_000, document: 4_000_000, recording: 4_000_000, fragment: 2_000_000 },
} as const satisfies Record<AttachmentKind, number>

/** A voice message is no speech. */
export const LONGEST_VOICE_SECONDS = 60

/** A call is recorded in parts, so that one that is lost costs little. */
export const LONGEST_RECORDING_SECONDS = 60

/** A file as it was found by its content, never as its sender called it. */
export const Attachment = z.object({
  id: Id,
  kind: AttachmentKind,
  /** `image/jpeg`, `audio/mp4`, `application/pdf`, … */
  contentType: z.string(),
  bytes: z.int(),
  /** Pixels; null for all but pictures. */
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  /** Whole seconds, rounded up; null for all but voice and recordings. */
  seconds: z.nullable(z.int()),
  /** Null for all but documents. */
  pages: z.nullable(z.int()),
  /** What its sender called it; empty for pictures and voice. */
  name: z.string(),
})
export type Attachment = z.infer<typeof Attachment>

/** A door that is open for a short time to whoever has the address; one that begins with `/` is where the API is. */
export const Link = z.object({ url: z.string(), until: Instant })
export type Link = z.infer<typeof Link>

const ofUpload = { data: z.object({ field: z.literal('uploadId') }) } as const

/** Errors of every operation that takes an uploaded file. */
export const attachmentErrors = {
  /** Nothing arrived under this id, or it ran out (an hour). Choose the file again. */
  UPLOAD_MISSING: { status: 409, message: '文件没有传完，请重新选择', ...ofUpload },
  /** Not one of JPEG, PNG, WebP; M4A, AAC, MP3, WebM, Ogg, WAV; PDF; for a recording WebM, MP4; for a fragment the boxes of an MP4; by its first bytes. */
  FILE_KIND_UNKNOWN: { status: 422, message: '不支持这种文件，请换一个', ...ofUpload },
  /** Begins like one and is none, or is cut short, or a PDF that runs programs or is locked. */
  FILE_UNREADABLE: { status: 422, message: '文件打不开，请换一个', ...ofUpload },
  /** Larger than the kind's limit, or longer than a minute. */
  FILE_TOO_LARGE: { status: 422, message: '文件过大，请换小一点的', ...ofUpload },
} as const

/** Files on their way: they go straight to the storage, and an operation then takes them by `uploadId` within an hour. */
export const attachment = {
  /**
   * Opens a door for one file. Bring it within ten minutes: `POST` a multipart form to `url` with `form`'s fields first and the
   * file as `field`, the last, at most `bytes` long. The storage answers 2xx when it has it. A `url` that begins with `/` is where the API is.
   */
  openUpload: command(SIGNED_IN, { perMinute: 60 })
    .input(
      z.object({
        kind: AttachmentKind,
        bytes: z.int().check(z.minimum(1, '文件是空的'), z.maximum(4_000_000, '文件过大')),
      }),
    )
    .output(
      z.object({
        uploadId: Id,
        url: z.string(),
        field: z.string(),
        form: z.record(z.string(), z.string()),
        until: Instant,
      }),
    )
    .errors({
      /** Larger than this kind may be. */
      FILE_TOO_LARGE: {
        status: 422,
        message: '文件过大，请换小一点的',
        data: z.object({ field: z.literal('bytes'), most: z.int() }),
      },
      /** At most twenty files on their way at once. They are forgotten after an hour. */
      TOO_MANY_UPLOADS: { status: 409, message: '还有文件没传完，请过一会儿再传' },
    }),
}
