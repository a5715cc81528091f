import type { GrantAnswer, Platform } from '@xinglin/types/notify'

/** One template of the host's sheet, and what the person chose. */
export interface Leave {
  templateId: string
  answer: GrantAnswer
}

/** Whose subscription messages these are; null where the host has none. */
export const SUBSCRIBES_ON: Platform | null
/**
 * Shows the host's sheet for at most three templates. To be called inside the tap itself (or when a payment ended), before anything is
 * waited for. Empty when no sheet was shown.
 */
export function askLeave(templateIds: readonly string[]): Promise<Leave[]>
