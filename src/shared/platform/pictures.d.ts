import type { LocalFile } from '@/shared/attachments/local-file'

/**
 * Lets the person take or choose one picture, made small enough to send where the host can. Its bytes in base64, or null when
 * he changed his mind. Rejects when the host does not let us (no permission) or the picture cannot be read.
 */
export function choosePicture(): Promise<string | null>

/** The same as a file. */
export function choosePictureFile(): Promise<LocalFile | null>
