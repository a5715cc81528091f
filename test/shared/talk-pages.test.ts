import type { Message } from '@xinglin/types/consult-talk'
import fc from 'fast-check'
import { type Known, moreBefore, tail, withMessages } from '@/shared/talk/pages'

const message = (seq: number): Message => ({
  seq,
  from: 'patient',
  name: '王芳',
  mine: false,
  key: null,
  at: '2026-11-20T01:00:00.000Z',
  content: { kind: 'text', text: String(seq) },
  alarm: null,
})

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => message(from + n))
const numbers = (known: Known) => tail(known).map(({ seq }) => seq)

test('earlier pages stand before the last one, each message once', () => {
  const known = [run(51, 100), run(1, 50), run(40, 60)].reduce<Known>(withMessages, {})
  expect(numbers(known)).toEqual(run(1, 100).map(({ seq }) => seq))
  expect(moreBefore(tail(known))).toBeNull()
})

test('what was missed while one was away leaves a gap that is asked for, not skipped', () => {
  const known = [run(1, 50), run(121, 170)].reduce<Known>(withMessages, {})
  expect(numbers(known)).toEqual(run(121, 170).map(({ seq }) => seq))
  expect(moreBefore(tail(known))).toBe(121)
  expect(numbers(withMessages(known, run(51, 120)))).toHaveLength(170)
})

test('nothing new is no change: the page does not draw again', () => {
  const known = withMessages({}, run(1, 3))
  expect(withMessages(known, run(2, 3))).toBe(known)
})

test('an empty thread has nothing before it', () => {
  expect(tail({})).toEqual([])
  expect(moreBefore([])).toBeNull()
})

test('in whatever pieces and order they come, all of them give the same thread', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(run(1, 40), { minLength: 40 }), fc.integer({ min: 1, max: 7 }), (mixed, size) => {
      let known: Known = {}
      for (let at = 0; at < mixed.length; at += size) known = withMessages(known, mixed.slice(at, at + size))
      expect(numbers(known)).toEqual(run(1, 40).map(({ seq }) => seq))
    }),
    { numRuns: 50 },
  )
})
