import type { Span } from '../../kernel/spans'
import { isWarnedOf } from './context'
import { clausesOf, featuresOf } from './features'
import type { Hit, RuleName } from './found'
import words from './knowledge/senses.json'
import file from './knowledge/weights.json'
import { type Plain, placeOf } from './normal'
import { type Parts, type Weights, partsIn, scoreOf } from './score'
import { SENSE_NAMES } from './senses'

const numbersOf = (base64: string) => new Int8Array(Buffer.from(base64, 'base64'))

const WEIGHTS: Weights = {
  ...{ bias: file.bias, steps: file.steps },
  grams: numbersOf(file.grams),
  senses: numbersOf(file.senses),
  together: numbersOf(file.together),
  near: numbersOf(file.near),
}

const GROUPS = Object.entries(words.groups).map(([rule, names]) => ({
  rule: rule as keyof typeof words.says & RuleName,
  senses: new Set(names.map((name) => SENSE_NAMES.indexOf(name))),
}))

/** The rule whose senses speak loudest there. */
const ruleOf = ({ kinds }: Parts) => {
  const voice = (senses: ReadonlySet<number>) =>
    kinds.filter((kind) => senses.has(kind)).reduce((sum, kind) => sum + (WEIGHTS.senses[kind] ?? 0), 0)
  const [loudest] = [...GROUPS].sort((a, b) => voice(b.senses) - voice(a.senses))
  return loudest && voice(loudest.senses) > 0 ? loudest.rule : 'advertising'
}

/** Too little to weigh: single words, and one short clause. */
const SHORTEST = 7
const ONE_CLAUSE = /^\p{Script=Han}{0,12}$/u
/** Who warns of something uses its words. */
const FOR_A_WARNING = 1

/** Without a sense that speaks there must be some words at least. */
const WORDY = /(?:\p{Script=Han}[^\p{Script=Han}]*){8}/u

const speaks = ({ kinds }: Parts) => GROUPS.some(({ senses }) => kinds.some((kind) => senses.has(kind)))

interface Scored extends Span {
  parts: Parts
  score: number
}

const worst = (scored: readonly Scored[]) => [...scored].sort((a, b) => b.score - a.score)[0]

/**
 * A text that no rule knows but that reads like those a person held: by weights learned from labelled sentences
 * (`scripts/train-content.ts`). Only ever for a person to look at; he sees the clause that spoke most.
 */
export const scoredIn = (tight: Plain): Hit[] => {
  if (tight.text.length < SHORTEST || ONE_CLAUSE.test(tight.text)) return []
  const features = featuresOf(tight.text)
  const read = (span: Span) => {
    const parts = partsIn(features, span)
    return { ...span, parts, score: scoreOf(WEIGHTS, parts) }
  }
  const window = worst(features.windows.map(read))
  if (!window || !(speaks(window.parts) || WORDY.test(tight.text))) return []
  if (window.score <= file.bar + (isWarnedOf(tight.text, window) ? FOR_A_WARNING : 0)) return []
  const clause = worst(clausesOf(tight.text, window).map(read)) ?? window
  const rule = ruleOf(window.parts)
  return [{ ...placeOf(tight, clause), rule, decision: 'review', say: words.says[rule] }]
}
