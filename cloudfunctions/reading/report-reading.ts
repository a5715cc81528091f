import { reading } from '@xinglin/types/reading'
import { operation } from '../kernel/operation'
import { type Step, reached } from './reach'
import { seenBy } from './seen'

const STEPS: Record<0 | 25 | 50 | 75 | 100, Step> = { 0: 'opened', 25: 'quarter', 50: 'half', 75: 'most', 100: 'whole' }

/** A figure, not an account: a second run after a crash may count once more, so it counts only where it surely did not. */
export const reportReading = operation(reading.reportReading, async ({ input, caller, store, key, repeated }) => {
  const { articleId, percent } = input
  await seenBy(store, articleId, caller)
  if (!repeated) await reached(store, articleId, STEPS[percent], key.charCodeAt(key.length - 1))
  return { done: true as const }
})
