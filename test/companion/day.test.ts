import type { ListedVisit } from '@xinglin/types/clinics'
import { nowIndex, quartersOf, tallyOf } from '@/companion/day/day'

const visitAt = (startsAt: string, status: ListedVisit['status'] = 'booked'): ListedVisit => ({
  appointmentId: `apt-${startsAt}-${status}`,
  status,
  startsAt,
  patientId: 'p1',
  patientName: '王小明',
  sex: 'male',
  age: 40,
  visitType: 'first',
  needs: [],
  reason: '',
  number: '12345678',
})

const EIGHT = '2026-11-23T00:00:00.000Z'
const QUARTER_PAST = '2026-11-23T00:15:00.000Z'

describe('the doctor’s day', () => {
  it('counts who is still to come, who came and who did not', () => {
    const visits = [
      visitAt(EIGHT, 'fulfilled'),
      visitAt(EIGHT, 'noshow'),
      visitAt(QUARTER_PAST),
      visitAt(EIGHT, 'pending'),
    ]
    expect(tallyOf(visits)).toEqual({ all: 4, waiting: 2, fulfilled: 1, missed: 1 })
  })

  it('puts everyone of one quarter together, earliest first', () => {
    const quarters = quartersOf([visitAt(QUARTER_PAST), visitAt(EIGHT), visitAt(EIGHT, 'noshow')])
    expect(quarters.map(({ startsAt, visits }) => [startsAt, visits.length])).toEqual([
      [EIGHT, 2],
      [QUARTER_PAST, 1],
    ])
  })

  it('draws the line for now before the first quarter that is still to come', () => {
    const quarters = quartersOf([visitAt(EIGHT), visitAt(QUARTER_PAST)])
    expect(nowIndex(quarters, Date.parse(EIGHT) - 1, true)).toBe(0)
    expect(nowIndex(quarters, Date.parse(EIGHT), true)).toBe(1)
    expect(nowIndex(quarters, Date.parse(QUARTER_PAST), true)).toBe(2)
  })

  it('draws no line on another day', () => {
    expect(nowIndex(quartersOf([visitAt(EIGHT)]), Date.parse(EIGHT), false)).toBe(-1)
  })
})
