import { finder } from '../../kernel/spans'
import { redFlagIn } from '../../triage/public'
import type { CrisisFound } from './found'
import words from './knowledge/crisis.json'
import { placeOf, plainOf, quoteOf, tightOf } from './normal'

const KINDS = words.kinds.map(({ kind, patterns }) => ({
  kind: kind as Exclude<CrisisFound['kind'], 'emergency'>,
  finders: patterns.map(finder),
}))

/** Triage's flags that are about intent, not about a body. */
const OF_FLAG: Readonly<Record<string, CrisisFound['kind']>> = { R9: 'self-harm', R27: 'abuse' }

/** What raises triage's flag there, and is said of many things here. */
const WEAK = new Set(words.weakFlagWords)

/** Words in which triage's rules would read a part of something else. */
const HARMLESS = new RegExp(words.harmless, 'gu')

/** Somebody who may be in danger now: himself or one beside him; by words of self-harm and violence, and by triage's red flags. */
export const crisisIn = (text: string): CrisisFound | null => {
  const tight = tightOf(plainOf(text))
  for (const { kind, finders } of KINDS) {
    const [span] = finders.flatMap((find) => find(tight.text))
    if (span) return { kind, quote: quoteOf(text, placeOf(tight, span)) }
  }
  const flag = redFlagIn(text.replace(HARMLESS, (said) => '、'.repeat(said.length)))
  if (!flag || WEAK.has(flag.because)) return null
  return {
    kind: OF_FLAG[flag.flagId] ?? 'emergency',
    quote: quoteOf(flag.because, { from: 0, to: flag.because.length }),
  }
}
