import * as fc from 'fast-check'
import {
  addDays,
  addMinutes,
  ageOn,
  clockOf,
  dayOf,
  daysBetween,
  instant,
  instantOf,
  toMs,
  weekdayOf,
} from '../../cloudfunctions/kernel/time'

const DAY_MS = 86_400_000
const aMoment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) })
const aDay = aMoment.map((ms) => instant(ms).slice(0, 10))
const aClock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

test('the hospital’s day begins at midnight in Shanghai, which is 16:00 in Greenwich', () => {
  expect(dayOf('2026-11-25T15:59:59.999Z')).toBe('2026-11-25')
  expect(dayOf('2026-11-25T16:00:00.000Z')).toBe('2026-11-26')
  expect(clockOf('2026-11-25T16:00:00.000Z')).toBe('00:00')
  expect(instantOf('2026-11-26', '00:00')).toBe('2026-11-25T16:00:00.000Z')
})

test('New Year comes eight hours earlier than in Greenwich', () => {
  expect(dayOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
})

test('the 29th of February exists every four years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
})

test('who was born on the 29th of February is a year older on the 1st of March', () => {
  expect(ageOn('2000-02-29', '2027-02-28')).toBe(26)
  expect(ageOn('2000-02-29', '2027-03-01')).toBe(27)
  expect(ageOn('2000-02-29', '2028-02-29')).toBe(28)
})

test('one is a year older on the birthday itself, and not before', () => {
  expect(ageOn('1990-11-26', '2026-11-25')).toBe(35)
  expect(ageOn('1990-11-26', '2026-11-26')).toBe(36)
  expect(ageOn('2026-11-25', '2026-11-25')).toBe(0)
})

test('Monday is 1 and Sunday is 7', () => {
  const week = Array.from({ length: 7 }, (_, i) => weekdayOf(addDays('2026-11-23', i)))
  expect(week).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('a wall clock and its day make the instant again', () =>
  fc.assert(
    fc.property(aDay, aClock, (day, clock) => {
      const at = instantOf(day, clock)
      expect([dayOf(at), clockOf(at)]).toEqual([day, clock])
    }),
  ))

test('days added are the days between', () =>
  fc.assert(
    fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      const there = addDays(day, days)
      expect(daysBetween(day, there)).toBe(days)
      expect(addDays(there, -days)).toBe(day)
      expect((((weekdayOf(there) - weekdayOf(day) - days) % 7) + 7) % 7).toBe(0)
    }),
  ))

test('an instant reads as the language itself writes it, on either side of 1970, of any year', () =>
  fc.assert(
    fc.property(fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }), aMoment, (anywhere, near) => {
      for (const ms of [anywhere, near, near + 0.5, -near]) expect(instant(ms)).toBe(new Date(ms).toISOString())
    }),
  ))

test('what is no time is refused', () => expect(() => instant(Number.NaN)).toThrow(RangeError))

test('minutes added can be taken away again, and instants sort as text', () =>
  fc.assert(
    fc.property(aMoment, fc.integer({ min: 1, max: 600_000 }), (ms, minutes) => {
      const at = instant(ms)
      const later = addMinutes(at, minutes)
      expect(later > at).toBe(true)
      expect(addMinutes(later, -minutes)).toBe(at)
      expect(toMs(later) - toMs(at)).toBe(minutes * 60_000)
    }),
  ))

test('no summer time: every day has 24 hours', () =>
  fc.assert(
    fc.property(aDay, (day) => {
      expect(toMs(instantOf(addDays(day, 1), '00:00')) - toMs(instantOf(day, '00:00'))).toBe(DAY_MS)
    }),
  ))
