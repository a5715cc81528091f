import * as fc from 'fast-check'
import { simulate, summed } from '../../bench/clinic-simulator'
import { type Line, expectedWait, remaining } from '../../cloudfunctions/queue/estimator'
import { newExperience } from '../../cloudfunctions/queue/experience'
import { paceOf, tallied } from '../../cloudfunctions/queue/pace'

const usual = { mean: 8, sd: 4 }
const nobody: Line = {
  ...{ opensIn: 0, running: null, here: [], coming: [], showing: { chance: 0.9, spread: 15 } },
  ...{ bias: 1, low: 1, high: 1 },
}

test('the range is in steps of five minutes, never empty, and around what is likely', () => {
  const pace = fc.record({
    mean: fc.double({ min: 2, max: 30, noNaN: true }),
    sd: fc.double({ min: 0.5, max: 20, noNaN: true }),
  })
  const time = fc.integer({ min: -60, max: 240 })
  const coming = fc.record({ pace, dueIn: time, late: fc.nat({ max: 40 }) })
  const given = fc.record({
    here: fc.array(pace),
    coming: fc.array(coming),
    opensIn: fc.nat({ max: 60 }),
    elapsed: fc.nat({ max: 90 }),
  })
  fc.assert(
    fc.property(given, ({ here, coming: booked, opensIn, elapsed }) => {
      const line = booked.map(({ pace: each, dueIn, late }) => ({ ...each, dueIn, lateIn: dueIn + late }))
      const wait = expectedWait({ ...nobody, here, opensIn, coming: line, running: { ...usual, elapsed } })
      expect([wait.fromMinutes % 5, wait.toMinutes % 5]).toEqual([0, 0])
      expect(wait.toMinutes).toBeGreaterThanOrEqual(wait.fromMinutes + 5)
      expect(wait.fromMinutes).toBeGreaterThanOrEqual(0)
      expect(wait.likelyMinutes).toBeGreaterThan(0)
    }),
  )
})

test('each one more ahead makes the wait longer', () => {
  const waits = [0, 1, 2, 5, 9].map(
    (ahead) => expectedWait({ ...nobody, here: Array(ahead).fill(usual) }).likelyMinutes,
  )
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits[4]).toBeGreaterThan(60)
})

test('before the clinic opens nobody waits less than until then', () => {
  expect(expectedWait({ ...nobody, opensIn: 40 })).toMatchObject({ fromMinutes: 40, toMinutes: 45 })
})

test('who is booked before and comes in time counts, who would be late does not', () => {
  const likely = (dueIn: number, lateIn: number) =>
    expectedWait({ ...nobody, here: Array(4).fill(usual), coming: [{ ...usual, dueIn, lateIn }] }).likelyMinutes
  expect(likely(5, 20) - likely(300, 330)).toBeGreaterThan(2)
  expect(likely(5, 0)).toBe(likely(300, 330))
})

test('a visit that has run long is expected to go on, a fresh one to take its time', () => {
  expect(remaining({ ...usual, elapsed: 0 }).mean).toBe(8)
  expect(remaining({ ...usual, elapsed: 4 }).mean).toBeLessThan(8)
  expect(remaining({ ...usual, elapsed: 40 }).mean).toBeGreaterThan(remaining({ ...usual, elapsed: 8 }).mean)
})

test('a doctor’s own pace counts the more, the more of his visits are known', () => {
  const after = (visits: number) => {
    const fresh = (doctorId: string) => ({ doctorId, visitType: 'first' as const, n: 0, mean: 0, spread: 0 })
    const told = (doctorId: string, times: number, minutes: number) =>
      Array.from({ length: times }, (_, i) => minutes + (i % 2 ? 2 : -2)).reduce(tallied, fresh(doctorId))
    const tallies = [
      told('a', 40, 8),
      told('b', 40, 9),
      told('c', 40, 7),
      ...(visits ? [told('slow', visits, 20)] : []),
    ]
    return paceOf({ ...newExperience('d'), tallies }, 'slow', 'first').mean
  }
  expect(after(0)).toBeLessThan(9)
  expect(after(3)).toBeGreaterThan(after(0) + 2)
  expect(after(40)).toBeGreaterThan(18)
})

test('on simulated clinics 80 of 100 waits end within the range, and the error is a third smaller than by plain counting', () => {
  const result = summed([11, 12].flatMap((seed) => simulate({ seed, doctors: 4, days: 25, warmUp: 5 })))
  expect(result.waits).toBeGreaterThan(2_000)
  expect(result.coverage).toBeGreaterThan(0.75)
  expect(result.coverage).toBeLessThan(0.85)
  expect(result.error).toBeLessThan(0.7 * result.rollingMean)
  expect(result.error).toBeLessThan(0.7 * result.slotLength)
}, 60_000)
