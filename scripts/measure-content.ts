import { readFileSync } from 'node:fs'
import { checkText } from '../cloudfunctions/community/checker/check-text'

/** All that the rules were mended by. */
export const TUNED_SET = 'test/community/checker-set.jsonl'
/** Further sentences that the weights were learned from. */
export const TRAIN_SET = 'test/community/checker-train.jsonl'
/** Neither rules nor weights know it: measure with it, do not mend by it. */
export const HELD_OUT_SET = 'test/community/checker-held-out.jsonl'

/**
 * A sentence and what should become of it. `rules`: written with the rules. The others were written before the rules were mended by them, so
 * all of the tuned set are known by now; of their bad ones so many did not pass at first sight: `first-look` 50 % and 72 %, `kept` 44 %,
 * `fresh` 57 %, `ordinary` 63 %; `near` and `last-look`, written to get round the rules, 33 % each; `blind-1` 47 %, `blind-2` 23 %, and
 * `blind-3` 77 %, the first that the weights were measured by (20 % by the rules before them).
 */
export interface Sentence {
  half: string
  /** What it is about; with `*`, written to get round the rules. `crisis`: goes the way of those in danger. */
  kind?: string
  expect: 'pass' | 'review' | 'refuse'
  text: string
}

export interface Measured {
  sentences: number
  bad: number
  /** Of the bad, those that do not pass. */
  recall: number
  good: number
  /** Of the good, those that are refused, and those that a person has to look at. */
  refused: number
  held: number
  /** Of those that a person should look at, those that are refused. */
  tooStrict: number
  wrong: { text: string; expect: string; got: string }[]
}

export const sentencesIn = (file: string): Sentence[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Sentence)

const share = (part: number, whole: number) => part / Math.max(1, whole)

/** Words of somebody who may be in danger are held too. */
const readAgain = (text: string) => {
  const { decision, crisis } = checkText(text)
  return decision === 'pass' && crisis ? 'review' : decision
}

const ends = new Map<string, string>()

const endOf = (text: string): string => {
  const end = ends.get(text) ?? readAgain(text)
  ends.set(text, end)
  return end
}

export const measured = (sentences: readonly Sentence[]): Measured => {
  const read = sentences.map((sentence) => ({ ...sentence, got: endOf(sentence.text) }))
  const bad = read.filter(({ expect }) => expect !== 'pass')
  const good = read.filter(({ expect }) => expect === 'pass')
  const unsure = read.filter(({ expect }) => expect === 'review')
  const count = (of: typeof read, got: string) => of.filter((end) => end.got === got).length
  return {
    ...{ sentences: read.length, bad: bad.length, good: good.length },
    recall: share(bad.length - count(bad, 'pass'), bad.length),
    refused: share(count(good, 'refuse'), good.length),
    held: share(count(good, 'review'), good.length),
    tooStrict: share(count(unsure, 'refuse'), unsure.length),
    wrong: read.filter(({ expect, got }) => (expect === 'pass') !== (got === 'pass')),
  }
}
