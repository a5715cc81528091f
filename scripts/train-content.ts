/**
 * `npx tsx scripts/train-content.ts`: learns the weights of the communities' scorer from the labelled sentences that may be learned from and
 * writes `knowledge/weights.json`. The same sentences give the same weights. The held-out set is not read.
 */
import { writeFileSync } from 'node:fs'
import { GRAM_PLACES, SENSE_COUNT, featuresOf } from '../cloudfunctions/community/checker/features'
import { heardOf } from '../cloudfunctions/community/checker/heard'
import { plainOf, tightOf } from '../cloudfunctions/community/checker/normal'
import {
  GRAM_VOICE,
  PAIR_VOICE,
  SILENT_GRAMS,
  type Parts,
  partsIn,
  scoreOf,
} from '../cloudfunctions/community/checker/score'
import { type Sentence, TRAIN_SET, TUNED_SET, sentencesIn } from './measure-content'

const OUT = 'cloudfunctions/community/checker/knowledge/weights.json'
const ROUNDS = 14
const PACE = 0.08
const SHRINK = 0.0005
/** What is written is the mean of what is known after so many last rounds, in each of these orders. */
const KEPT_ROUNDS = 6
const SEEDS = [12_345, 777, 2026, 31_415]
const FIRST_SQUARE = 0.001
/** Of a long good text so many windows are learned from: those that look worst. */
const WORST_WINDOWS = 3
/** From here on a person looks first: of ordinary good sentences left out of learning 6 in 100, of near misses 15. */
const BAR = 0.1

/** Weights in learning, each with the sum of squares of its steps (AdaGrad). */
const table = (length: number) => ({
  weights: new Float64Array(length),
  squares: new Float64Array(length).fill(FIRST_SQUARE),
})
type Table = ReturnType<typeof table>

const tables = {
  grams: table(GRAM_PLACES),
  senses: table(SENSE_COUNT),
  together: table(SENSE_COUNT ** 2),
  near: table(SENSE_COUNT ** 2),
  bias: table(1),
}
const STEPS = { grams: 1, senses: 1, together: 1, near: 1 }

const means = Object.fromEntries(
  Object.entries(tables).map(([name, { weights }]) => [name, new Float64Array(weights.length)]),
) as Record<keyof typeof tables, Float64Array>

const remember = () => {
  for (const [name, { weights }] of Object.entries(tables)) {
    const mean = means[name as keyof typeof tables]
    weights.forEach((weight, place) => {
      mean[place] = (mean[place] ?? 0) + weight / (KEPT_ROUNDS * SEEDS.length)
    })
  }
}

const learned = () => ({
  ...{ bias: tables.bias.weights[0] ?? 0, steps: STEPS },
  grams: tables.grams.weights,
  senses: tables.senses.weights,
  together: tables.together.weights,
  near: tables.near.weights,
})

const step = ({ weights, squares }: Table, places: readonly number[], slope: number) => {
  for (const place of places) {
    const weight = weights[place] ?? 0
    const full = slope + SHRINK * weight
    const square = (squares[place] ?? 0) + full * full
    squares[place] = square
    weights[place] = weight - (PACE * full) / Math.sqrt(square)
  }
}

const learn = (parts: Parts, isBad: boolean) => {
  const slope = 1 / (1 + Math.exp(-scoreOf(learned(), parts))) - Number(isBad)
  step(tables.grams, parts.grams, (slope * GRAM_VOICE) / Math.sqrt(parts.grams.length + SILENT_GRAMS))
  step(tables.senses, parts.kinds, slope)
  step(tables.together, parts.together, slope * PAIR_VOICE)
  step(tables.near, parts.near, slope * PAIR_VOICE)
  step(tables.bias, [0], slope)
}

/** A linear congruential generator: the order is the same each time. */
const dice = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return seed / 2 ** 32
}

const shuffled = <Item>(items: readonly Item[], next: () => number): Item[] =>
  items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

interface Lesson {
  isBad: boolean
  windows: Parts[]
}

const lessonOf = ({ text, expect }: Sentence): Lesson => {
  const features = featuresOf(heardOf(tightOf(plainOf(text))).text)
  return { isBad: expect !== 'pass', windows: features.windows.map((window) => partsIn(features, window)) }
}

/** Of a long bad text only one clause need be bad: the window that looks worst so far. */
const windowsOf = ({ isBad, windows }: Lesson) => {
  if (windows.length === 1) return windows
  const scored = windows.map((parts) => ({ parts, score: scoreOf(learned(), parts) })).sort((a, b) => b.score - a.score)
  return scored.slice(0, isBad ? 1 : WORST_WINDOWS).map(({ parts }) => parts)
}

/** Steps so small that 127 of them reach the largest. */
const packed = (weights: Float64Array) => {
  const size = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1
  const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / size)).buffer)
  return { size: Number(size.toPrecision(6)), bytes: bytes.toString('base64') }
}

const file = () => {
  const [grams, senses, together, near] = [means.grams, means.senses, means.together, means.near].map(packed)
  if (!grams || !senses || !together || !near) throw new Error('a table is missing')
  return {
    about: '打分用的权重，由 scripts/train-content.ts 从标注过的句子学来，不要手改。',
    source: '编写的标注句子：test/community/checker-set.jsonl、checker-train.jsonl',
    reviewed: '随句子一起审核',
    bar: BAR,
    bias: Number((means.bias[0] ?? 0).toFixed(4)),
    steps: { grams: grams.size, senses: senses.size, together: together.size, near: near.size },
    ...{ senses: senses.bytes, together: together.bytes, near: near.bytes, grams: grams.bytes },
  }
}

const lessons = [...sentencesIn(TUNED_SET), ...sentencesIn(TRAIN_SET)]
  .filter(({ kind }) => kind !== 'crisis')
  .map(lessonOf)
for (const seed of SEEDS) {
  const next = dice(seed)
  for (const { weights, squares } of Object.values(tables)) {
    weights.fill(0)
    squares.fill(FIRST_SQUARE)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lesson of shuffled(lessons, next)) for (const parts of windowsOf(lesson)) learn(parts, lesson.isBad)
    if (round >= ROUNDS - KEPT_ROUNDS) remember()
  }
}
writeFileSync(OUT, `${JSON.stringify(file(), null, 2)}\n`)
process.stdout.write(`${lessons.length} sentences learned\n`)
