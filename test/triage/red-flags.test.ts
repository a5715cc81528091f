import { redFlagIn } from '../../cloudfunctions/triage/public'
import rows from './red-flag-rows.json'
import sentences from './red-flag-sentences.json'

const positives = Object.entries(sentences.positives).flatMap(([id, said]) => said.map((text) => ({ id, text })))
const negatives = Object.values(sentences.negatives).flat()

const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length

test('the set is large, covers every rule, and repeats nothing', () => {
  expect(positives.length + negatives.length).toBeGreaterThanOrEqual(400)
  expect(Object.keys(sentences.positives)).toHaveLength(30)
  const all = [...positives.map(({ text }) => text), ...negatives]
  expect(new Set(all).size).toBe(all.length)
})

test('of a hundred emergencies at most one is missed', () => {
  const missed = positives.filter(({ text }) => redFlagIn(text) === null)
  if (share(missed, positives) > 0.01) expect(missed.map(({ text }) => text)).toEqual([])
  expect(share(missed, positives)).toBeLessThanOrEqual(0.01)
})

test('of a hundred harmless words at most three raise an alarm', () => {
  const alarms = negatives.filter((text) => redFlagIn(text) !== null)
  if (share(alarms, negatives) > 0.03) expect(alarms).toEqual([])
  expect(share(alarms, negatives)).toBeLessThanOrEqual(0.03)
})

interface Row {
  text: string
  flag: string | null
  age?: number
  sex?: string
  pregnant?: boolean
}

describe('sentences that were written apart from the rules, with what the page knows of the person', () => {
  const flagOf = ({ text, flag: _, sex, ...facts }: Row) =>
    redFlagIn(text, { ...facts, ...(sex === 'male' || sex === 'female' ? { sex } : {}) })?.flagId ?? null

  test.each(Object.entries(rows as Record<string, Row[]>))('%s set', (_, set) => {
    const judged = set.map((row) => ({ ...row, raised: flagOf(row) }))
    const [urgent, harmless] = [judged.filter(({ flag }) => flag !== null), judged.filter(({ flag }) => flag === null)]
    const missed = urgent.filter(({ raised }) => raised === null)
    const alarms = harmless.filter(({ raised }) => raised !== null)
    if (share(missed, urgent) > 0.01) expect(missed).toEqual([])
    if (share(alarms, harmless) > 0.03) expect(alarms).toEqual([])
    expect(
      share(
        urgent.filter(({ flag, raised }) => flag === raised),
        urgent,
      ),
    ).toBeGreaterThanOrEqual(0.8)
  })
})

test('most are called by their own name, so that the page says the right first aid', () => {
  const right = positives.filter(({ id, text }) => redFlagIn(text)?.flagId === id)
  expect(share(right, positives)).toBeGreaterThanOrEqual(0.85)
})

describe('who it is decides too', () => {
  test.each([
    ['发烧38.5度', { months: 2 }, 'R13'],
    ['下面流血了', { pregnant: true }, 'R11'],
    ['上腹痛，出大汗', { age: 60 }, 'R1'],
    ['发烧，精神很差，不肯喝水', { age: 3 }, 'R14'],
  ])('%s', (text, facts, id) => expect(redFlagIn(text, facts)?.flagId).toBe(id))

  test.each([
    ['发烧38.5度', { age: 30 }],
    ['下面流血了', { age: 30, sex: 'female' as const, pregnant: false }],
    ['上腹痛，出汗', { age: 20 }],
  ])('not: %s', (text, facts) => expect(redFlagIn(text, facts)).toBeNull())
})

test('traditional characters and full-width digits are the same words', () => {
  expect(redFlagIn('血壓２００／１２０，頭痛嘔吐')?.flagId).toBe('R17')
  expect(redFlagIn('老人叫不醒了，沒有呼吸')).not.toBeNull()
})
