import type { ExaminationKind } from '@xinglin/types/examination'
import * as fc from 'fast-check'
import { addMinutes, clockOf, dayOf, instantOf } from '../../cloudfunctions/kernel/time'
import { kinds } from '../../cloudfunctions/examination/kinds'
import { needsOf } from '../../cloudfunctions/examination/needs'
import { propose } from '../../cloudfunctions/examination/propose'
import type { Timed } from '../../cloudfunctions/examination/suit'
import { walkMinutes } from '../../cloudfunctions/examination/where'
import { freshDay, timesOf } from '../../cloudfunctions/examination/day'
import { demoExaminationRooms } from '../../local/hospital/examinations'

const DATES = ['2026-11-27', '2026-11-26', '2026-11-25']
const KINDS = Object.keys(kinds) as ExaminationKind[]

const allTimes: Timed[] = demoExaminationRooms.flatMap((room) =>
  DATES.flatMap((date) =>
    timesOf(freshDay(room, date)).flatMap((time) =>
      room.kinds.map((kind) => ({ kind, roomId: room.id, building: room.building, floor: room.floor, ...time })),
    ),
  ),
)

const visitAt = (clock: string) => ({ startsAt: instantOf('2026-11-27', clock), building: '门诊楼', floor: 4 })

const some = fc.record({
  needed: fc.subarray(KINDS, { minLength: 1, maxLength: 4 }),
  clock: fc.constantFrom('07:30', '08:00', '09:15', '10:30', '12:00', '14:00', '15:45', '18:00'),
  taken: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  share: fc.integer({ min: 0, max: 10 }),
})

test('whatever is free: each examination once, in time for its result, hungry ones early, no two at once, none before its meal', () => {
  fc.assert(
    fc.property(some, ({ needed, clock, taken, share }) => {
      const free = allTimes.filter(() => Number(taken.next().value) >= share)
      const visit = visitAt(clock)
      const plan = propose({ needed, free, held: [], visit, dates: DATES })
      expect(new Set(plan.map(({ kind }) => kind)).size).toBe(plan.length)
      for (const one of plan) {
        expect(free).toContain(one)
        const { fastingHours, resultMinutes } = kinds[one.kind]
        expect(addMinutes(one.endsAt, resultMinutes) < visit.startsAt).toBe(true)
        if (fastingHours > 0) expect(clockOf(one.startsAt) <= '10:00').toBe(true)
      }
      plan.slice(1).forEach((one, i) => {
        const before = plan[i] as Timed
        expect(addMinutes(before.endsAt, walkMinutes(before, one)) <= one.startsAt).toBe(true)
      })
      for (const fed of plan.filter(({ kind }) => kinds[kind].afterMealMinutes > 0))
        for (const hungry of plan.filter(({ kind }) => kinds[kind].fastingHours > 0))
          if (dayOf(fed.startsAt) === dayOf(hungry.startsAt))
            expect(addMinutes(hungry.endsAt, 130) <= fed.startsAt).toBe(true)
    }),
    { numRuns: 150 },
  )
})

const clocksOf = (plan: readonly Timed[]) =>
  plan.map(({ kind, startsAt }) => `${kind} ${dayOf(startsAt).slice(8)} ${clockOf(startsAt)}`)

const planFor = (needed: ExaminationKind[], clock: string) =>
  clocksOf(propose({ needed, free: allTimes, held: [], visit: visitAt(clock), dates: DATES }))

test('diabetes, seen at two: blood before breakfast and two hours after it, both that morning', () => {
  expect(planFor(['glucose', 'glucose-after-meal'], '14:00')).toEqual([
    'glucose 27 09:00',
    'glucose-after-meal 27 11:20',
  ])
})

test('seen at eight: the blood is drawn the day before', () => {
  expect(planFor(['lipids', 'ecg'], '08:00')).toEqual(['lipids 26 09:00', 'ecg 26 09:20'])
})

test('children are not sent hungry or under X-rays, women who may be pregnant not under X-rays', () => {
  const needs = (departmentCode: string, sex: 'male' | 'female', birthDate: string) =>
    needsOf({ departmentCode, visitType: 'return', person: { sex, birthDate }, date: '2026-11-27' }).map(
      ({ kind }) => kind,
    )
  expect(needs('03.04', 'male', '2016-01-01')).toEqual(['ecg'])
  expect(needs('04.03', 'male', '2016-01-01')).toEqual([])
  expect(needs('04.03', 'female', '1996-01-01')).toEqual([])
  expect(needs('04.03', 'female', '1960-01-01')).toEqual(['bone-xray'])
  expect(needs('04.03', 'male', '1996-01-01')).toEqual(['bone-xray'])
})

test('every note fits a subscription message', () => {
  for (const { note, more, name } of Object.values(kinds)) {
    expect([...note].length).toBeLessThanOrEqual(20)
    expect(more && name).not.toBe('')
  }
})
