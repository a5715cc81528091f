import type { ContentDecision } from '../kernel/content-check'
import { collection } from '../kernel/store'

/** What a platform was asked under a trace, and what it said; whichever is known first. */
export interface PictureTrace {
  /** The platform's trace. */
  id: string
  entry: { kind: 'post' | 'comment'; id: string } | null
  askedAt: string | null
  decision: ContentDecision | null
  /** When it is forgotten. */
  dueAt: string
}
export const pictureTraces = collection<PictureTrace>('communityPictureTraces', { indexes: [{ fields: ['dueAt'] }] })
