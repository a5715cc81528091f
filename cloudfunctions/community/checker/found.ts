import type { Remark } from '@xinglin/types/community'
import type { Span } from '../../kernel/spans'

export type RuleName =
  'contact' | 'link' | 'selling' | 'miracle' | 'advertising' | 'insult' | 'private-data' | 'others-privacy' | 'dose'

/** What the hospital's own rules found. `rule` is for moderators and counting; `quote` are the author's words; `say` is for him. */
export interface Reason extends Remark {
  rule: RuleName
}

/** A place of the author's text that a rule is about. */
export interface Hit extends Span {
  rule: RuleName
  decision: 'review' | 'refuse'
  say: string
}

export interface CrisisFound {
  kind: 'self-harm' | 'violence' | 'abuse' | 'emergency'
  quote: string
}
