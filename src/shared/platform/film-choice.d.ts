import type { LocalFile } from '@/shared/attachments/local-file'

/** Lets the person choose one short video. Null when he changed his mind. */
export function chooseFilm(): Promise<LocalFile | null>
