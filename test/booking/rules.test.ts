import * as fc from 'fast-check'
import {
  handedOver,
  hasPlace,
  isBookable,
  offerUntil,
  releasesAt,
  sessionIdOf,
  slotIdOf,
  slotKey,
  slotStatus,
  stocked,
  vacated,
} from '../../cloudfunctions/booking/slot'
import type { Place, Slot } from '../../cloudfunctions/booking/collections'
import { quartersOf, wrongTime } from '../../cloudfunctions/booking/template'
import { spokenTime } from '../../cloudfunctions/booking/words'
import { addDays, instantOf } from '../../cloudfunctions/kernel/time'

const aDay = fc.nat({ max: 3000 }).map((days) => addDays('2024-01-01', days))
const aQuarter = fc
  .nat({ max: 95 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)

const slot = (changes: Partial<Slot> = {}): Slot => ({
  ...{ id: 'doc1-20261126-0900', doctorId: 'doc1', sessionId: 'doc1-20261126-morning', date: '2026-11-26' },
  ...{ startsAt: '2026-11-26T01:00:00.000Z', endsAt: '2026-11-26T01:15:00.000Z', place: '302', feeFen: 2000 },
  doctor: { name: '林静', title: 'attending', departmentId: 'dcard', departmentName: '心血管内科' },
  ...{ capacity: 1, free: 1, closed: false, places: [] },
  ...changes,
})
const place = (holder: string): Place => ({ holder, patientId: `pat-${holder}`, until: null })
const WEDNESDAY = '2026-11-25T00:00:00.000Z'

test('a slot’s id tells its doctor, day and time', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^doc\w{1,12}$/), aDay, aQuarter, (doctorId, date, clock) => {
      expect(slotKey(slotIdOf(doctorId, date, clock))).toEqual({ doctorId, date, startsAt: instantOf(date, clock) })
    }),
  ))

test('what is no slot’s id is not found', () => {
  const ids = ['', 'doc1', 'doc1-20261126', 'doc1-20261126-2400', 'doc1-20261126-0960', 'doc1-20261340-0900']
  const sessionId = sessionIdOf('doc1', '2026-11-26', 'morning')
  for (const id of [...ids, sessionId]) expect(() => slotKey(id)).toThrow('NOT_FOUND')
})

test('a day opens at seven in the morning, fourteen days before', () => {
  expect(releasesAt('2026-11-26')).toBe('2026-11-11T23:00:00.000Z')
  expect(releasesAt('2027-01-10')).toBe('2026-12-26T23:00:00.000Z')
})

test('a slot is past before it is anything else, then closed, then unreleased, then full or open', () => {
  const before = '2026-11-11T22:59:59.999Z'
  expect(slotStatus(slot({ closed: true }), '2026-11-26T01:00:00.000Z')).toBe('past')
  expect(slotStatus(slot({ closed: true }), before)).toBe('closed')
  expect(slotStatus(slot(), before)).toBe('unreleased')
  expect(slotStatus(slot({ free: 0 }), WEDNESDAY)).toBe('full')
  expect(slotStatus(slot(), WEDNESDAY)).toBe('open')
  expect([slot(), slot({ closed: true })].map((each) => isBookable(each, WEDNESDAY))).toEqual([true, false])
  expect([before, '2026-11-26T01:00:00.000Z'].map((now) => isBookable(slot(), now))).toEqual([false, false])
})

test('an offer ends after 15 minutes, or when the visit would begin', () => {
  expect(offerUntil(slot(), WEDNESDAY)).toBe('2026-11-25T00:15:00.000Z')
  expect(offerUntil(slot(), '2026-11-26T00:50:00.000Z')).toBe('2026-11-26T01:00:00.000Z')
})

test('whatever happens to the places, what is free follows from them', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...'abcdef')), fc.constantFrom(...'abcdefg'), (holders, one) => {
      const stock = stocked(10, holders.map(place))
      const without = vacated(stock, one)
      const handed = handedOver(stock, one, place('new'))
      for (const each of [stock, without, handed]) expect(each.free).toBe(each.capacity - each.places.length)
      expect(hasPlace(without, one)).toBe(false)
      expect([hasPlace(handed, one), hasPlace(handed, 'new')]).toEqual([false, true])
      expect(handed.places.length).toBe(holders.includes(one) ? holders.length : holders.length + 1)
    }),
  ))

test('the quarters of a clinic follow each other from its start to its end', () =>
  fc.assert(
    fc.property(aQuarter, aQuarter, (startsAt, endsAt) => {
      const fault = wrongTime({ startsAt, endsAt })
      expect(fault).toBe(endsAt > startsAt ? null : 'endsAt')
      if (fault) return
      const quarters = quartersOf({ startsAt, endsAt })
      expect([quarters[0]?.[0], quarters.at(-1)?.[1]]).toEqual([startsAt, endsAt])
      quarters.slice(1).forEach(([start], i) => expect(start).toBe(quarters[i]?.[1]))
    }),
  ))

test('a time is spoken as people say it in the hospital', () => {
  expect(spokenTime('2026-11-26T01:15:00.000Z')).toBe('11月26日（周四）9:15')
  expect(spokenTime('2026-12-31T16:00:00.000Z')).toBe('1月1日（周五）0:00')
  expect(spokenTime('2026-11-29T06:30:00.000Z')).toBe('11月29日（周日）14:30')
})
