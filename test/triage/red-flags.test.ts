import { redFlagIn } from '../../cloudfunctions/triage/public'
import heldOut from './red-flag-held-out.json'
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

test('what is kept apart is understood about as well as when it was first seen', () => {
  const urgent = heldOut.rows.filter(({ flag }) => flag !== null)
  const harmless = heldOut.rows.filter(({ flag }) => flag === null)
  const raised = (each: { text: string }) => redFlagIn(each.text) !== null
  expect([heldOut.rows.length >= 250, heldOut.note.length > 0]).toEqual([true, true])
  expect(share(urgent.filter(raised), urgent)).toBeGreaterThanOrEqual(0.87)
  expect(share(harmless.filter(raised), harmless)).toBeLessThanOrEqual(0.12)
})

test('nothing that is kept apart stands in a set that is tuned on', () => {
  const tuned = new Set([
    ...Object.values(rows as Record<string, Row[]>).flatMap((set) => set.map(({ text }) => text)),
    ...positives.map(({ text }) => text),
    ...negatives,
  ])
  expect(heldOut.rows.filter(({ text }) => tuned.has(text))).toEqual([])
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

describe('how it is told decides too', () => {
  test.each([
    ['long after the operation', '上楼气短，支架后一年'],
    ['a word that begins like an alarming one', '术后，抽脂的地方有点不平'],
    ['of a pet', '我家狗误食了巧克力，你们这里看吗'],
    ['of a word, not of somebody', '昏迷指数怎么算，护理考试题'],
    ['over, and only a question is left', '上周肚子疼得打滚，现在已经不疼了，还要复查吗'],
    ['as a figure of speech', '工作压得我喘不过气，想约心理咨询'],
    ['a range is no pair of pressures', '高压130到145之间，要加药吗'],
  ])('not: %s', (_, text) => expect(redFlagIn(text)).toBeNull())

  test.each([
    ['the name of an emergency that happens now', '我爸突然脑出血了', 'R2'],
    ['a wish to die whose means are ready', '我想死，绳子挂好了', 'R9'],
    ['a heart that races, with a tight chest', '心跳一分钟一百八，胸闷', 'R1'],
    ['better within the hour, which is no peace', '上午右手没劲说不出话，现在好了，要紧吗', 'R2'],
    ['a person after the pet', '家里的狗吓了我爸一跳，他突然胸口疼出冷汗', 'R1'],
  ])('%s', (_, text, id) => expect(redFlagIn(text)?.flagId).toBe(id))
})

test('traditional characters and full-width digits are the same words', () => {
  expect(redFlagIn('血壓２００／１２０，頭痛嘔吐')?.flagId).toBe('R17')
  expect(redFlagIn('老人叫不醒了，沒有呼吸')).not.toBeNull()
})
