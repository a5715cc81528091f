import { yuan } from '@/shared/money'
import type { Leg } from './amounts'
import { Fact } from './facts'

export interface LegFactsProps<S extends string> {
  legs: readonly Leg<S>[]
  words: Record<S, string>
}

/** How much on each side, and how it stands there. */
export const LegFacts = <S extends string>({ legs, words }: LegFactsProps<S>) => (
  <>
    {legs.map(({ name, fen, state }) => (
      <Fact key={name} label={name}>
        {yuan(fen)} · {words[state]}
      </Fact>
    ))}
  </>
)
