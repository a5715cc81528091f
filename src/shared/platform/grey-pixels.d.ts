import type { Grey } from '@/shared/attachments/quality'

/** A picture in grey, at most `longest` pixels long. Null where the host cannot look into pictures. */
export function greyPixels(path: string, longest: number): Promise<Grey | null>
