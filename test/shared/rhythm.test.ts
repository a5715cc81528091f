import fc from 'fast-check'
import { START, type Rhythm, afterAnswer, afterFailure } from '../../src/shared/hooks/rhythm'

const EVERY = 5_000
const MIDDLE = 0.5
const silent = (tookMs: number, wait = 20) => ({ changed: false, wait, tookMs })
const news = { changed: true, wait: 20, tookMs: 300 }

const after = (answers: readonly (typeof news)[], from: Rhythm = START) =>
  answers.reduce((rhythm, heard) => afterAnswer(rhythm, heard, EVERY, MIDDLE), from)

test('a host that waits is asked again at once, whether or not it had news', () => {
  expect(after([news]).pauseMs).toBeLessThan(500)
  expect(after([silent(20_004), news, silent(20_001)]).pauseMs).toBeLessThan(500)
})

test('a host that answers at once is asked at the usual pace, then slower and slower, up to three times', () => {
  const answers = Array.from({ length: 7 }, () => silent(40))
  const pauses = answers.map((_, n) => after(answers.slice(0, n + 1)).pauseMs)
  expect(pauses).toEqual([7_500, 10_000, 12_500, 15_000, 15_000, 15_000, 15_000])
})

test('after news it is asked at the usual pace again', () => {
  expect(after([silent(40), silent(40), silent(40), { ...news, tookMs: 40 }]).pauseMs).toBe(EVERY)
})

test('an answer to a question that offered no wait says nothing of the host', () => {
  expect(after([silent(40, 0)]).waits).toBe(true)
  expect(after([silent(40), silent(40, 0)]).waits).toBe(false)
})

test('a host that could not wait for a while is found out when it can again', () => {
  expect(after([silent(40), silent(20_002)]).pauseMs).toBeLessThan(500)
})

test('failures leave it alone longer and longer, at most a minute and a half, and one answer ends that', () => {
  let rhythm = START
  const pauses = Array.from({ length: 6 }, () => (rhythm = afterFailure(rhythm, EVERY, MIDDLE)).pauseMs)
  expect(pauses).toEqual([10_000, 20_000, 40_000, 60_000, 60_000, 60_000])
  expect(afterFailure(rhythm, EVERY, 1).pauseMs).toBe(90_000)
  expect(after([news], rhythm).pauseMs).toBeLessThan(500)
})

test('callers who begin together do not stay together', () => {
  const pauses = [0, 0.25, 0.75, 1].map((chance) => afterAnswer(START, silent(40), EVERY, chance).pauseMs)
  expect(new Set(pauses).size).toBe(4)
})

test('whatever happens, it never asks without any pause and never stays away for good', () => {
  const step = fc.oneof(
    fc.record({ changed: fc.boolean(), wait: fc.constantFrom(0, 20), tookMs: fc.integer({ min: -50, max: 40_000 }) }),
    fc.constant('failed' as const),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (steps, chance) => {
      let rhythm = START
      for (const each of steps) {
        rhythm = each === 'failed' ? afterFailure(rhythm, EVERY, chance) : afterAnswer(rhythm, each, EVERY, chance)
        expect(rhythm.pauseMs).toBeGreaterThanOrEqual(200)
        expect(rhythm.pauseMs).toBeLessThanOrEqual(90_000)
      }
    }),
  )
})
