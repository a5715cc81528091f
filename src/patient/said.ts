import type { Intake } from '@xinglin/types/intake'

/** What he told the symptom guide. */
export interface Said {
  complaint: string
  answers?: Intake['answers']
}

// Memory only: these are health data, and no part of an address.
let said: Said | null = null

/** Before the next form opens: what he said already need not be typed again. */
export const offerWords = (words: Said): void => {
  said = words
}

/** Once. */
export function takeWords(): Partial<Said> {
  const words = said
  said = null
  return words ?? {}
}
