import type { Rating } from '@xinglin/types/intake'

/** What is asked, in the contract's words. */
export const ASPECTS = { professional: '专业', attitude: '态度', clarity: '讲得清楚' } as const
export type Aspect = keyof typeof ASPECTS

/** What is chosen so far; 0 for nothing. */
export type Scores = Record<Aspect, number>
export const NO_SCORES: Scores = { professional: 0, attitude: 0, clarity: 0 }

const SCORE_WORDS = ['', '很不满意', '不满意', '一般', '满意', '很满意']
const LOW = 2

export const scoreWords = (score: number): string => SCORE_WORDS[score] ?? ''

/** Somebody was not content: he is asked why. */
export const isLow = (scores: Scores): boolean => Object.values(scores).some((score) => score > 0 && score <= LOW)

/** Which question has no answer yet; `words` where a low score wants its reason. */
export function unanswered(scores: Scores, words: string): Aspect | 'words' | null {
  const open = (Object.keys(ASPECTS) as Aspect[]).find((aspect) => scores[aspect] === 0)
  if (open) return open
  return isLow(scores) && !words.trim() ? 'words' : null
}

/** `专业 5 · 态度 5 · 讲得清楚 4`. */
export const ratingText = (rating: Rating): string =>
  (Object.keys(ASPECTS) as Aspect[]).map((aspect) => `${ASPECTS[aspect]} ${rating[aspect]}`).join(' · ')
