import type { Span } from '../../kernel/spans'
import { type Features, pairsIn } from './features'

/** What each group of signs, each sense and each pair of senses says for its being bad, in steps of `steps`. */
export interface Weights {
  bias: number
  grams: ArrayLike<number>
  senses: ArrayLike<number>
  together: ArrayLike<number>
  near: ArrayLike<number>
  steps: { grams: number; senses: number; together: number; near: number }
}

/** Groups of signs speak by the root of their number, so that a long sentence is not worse for its length. */
export const GRAM_VOICE = 4
/** Few signs say little: as many that say nothing are counted with them. */
export const SILENT_GRAMS = 4
export const PAIR_VOICE = 0.7

const sumOf = (weights: ArrayLike<number>, places: readonly number[], step: number) => {
  let sum = 0
  for (const place of places) sum += weights[place] ?? 0
  return sum * step
}

/** The groups of signs that lie in a window. */
export const gramsOf = ({ grams, starts }: Features, { from, to }: Span): number[] => {
  const places: number[] = []
  const end = starts[to] ?? grams.length
  for (let at = starts[from] ?? 0; at < end; at += 1) {
    const gram = grams[at]
    if (gram && gram.to <= to) places.push(gram.place)
  }
  return places
}

export interface Parts {
  grams: readonly number[]
  kinds: readonly number[]
  together: readonly number[]
  near: readonly number[]
}

export const partsIn = (features: Features, window: Span): Parts => ({
  grams: gramsOf(features, window),
  ...pairsIn(features.senses, window),
})

/** Above nothing: rather bad than good. */
export const scoreOf = ({ bias, steps, ...weights }: Weights, { grams, kinds, together, near }: Parts): number =>
  bias +
  (GRAM_VOICE * sumOf(weights.grams, grams, steps.grams)) / Math.sqrt(grams.length + SILENT_GRAMS) +
  sumOf(weights.senses, kinds, steps.senses) +
  PAIR_VOICE * (sumOf(weights.together, together, steps.together) + sumOf(weights.near, near, steps.near))
