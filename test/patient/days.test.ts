import type { ClinicDay, Slot } from '@xinglin/types/booking'
import {
  type Day,
  dayWords,
  daysFrom,
  firstDay,
  halfDaysOf,
  offerOf,
  slotWords,
  slotsOn,
} from '@/patient/booking/clinic/days'
import { slotAt } from './support'

const THURSDAY = '2026-11-26'
const FRIDAY = '2026-11-27'
const RELEASE = '2026-11-11T23:00:00.000Z'

const quarters = (...states: Slot['status'][]) => states.map((status, i) => slotAt(`09:${15 * i || '00'}`, { status }))
const day = (offer: Day['offer'], date = THURSDAY): Day => ({ date, offer, remaining: 0, releasesAt: null })

describe('what a clinic has to offer', () => {
  test.each<[Day['offer'], Slot['status'][]]>([
    ['none', []],
    ['open', ['past', 'full', 'open', 'closed']],
    ['unreleased', ['unreleased', 'full']],
    ['full', ['past', 'full', 'closed']],
    ['stopped', ['past', 'closed']],
    ['over', ['past', 'past']],
  ])('is "%s" when its quarters are %j', (offer, states) => {
    expect(offerOf(quarters(...states))).toBe(offer)
  })
})

describe('the strip of days', () => {
  const evening = slotAt('23:45', { remaining: 2 })
  const nextDay = { ...slotAt('00:00'), id: 'next', startsAt: '2026-11-26T16:00:00.000Z' }

  it('goes by the hospital’s clock: a quarter to midnight is still Thursday', () => {
    expect(slotsOn([evening, nextDay], THURSDAY)).toEqual([evening])
    expect(slotsOn([evening, nextDay], FRIDAY)).toEqual([nextDay])
  })

  it('has every day that was asked for, with a clinic or without', () => {
    const clinics: ClinicDay[] = [{ date: THURSDAY, remaining: 3, releasesAt: RELEASE, sessions: [] }]
    const taken = slotAt('09:15', { remaining: 0, status: 'full' })
    const closed = slotAt('09:30', { remaining: 4, status: 'closed' })
    expect(daysFrom([THURSDAY, FRIDAY], [slotAt('09:00'), taken, closed, evening], clinics)).toEqual([
      { date: THURSDAY, offer: 'open', remaining: 3, releasesAt: RELEASE },
      { date: FRIDAY, offer: 'none', remaining: 0, releasesAt: null },
    ])
  })

  it('opens on the first day with a free number, else where one can at least wait, else on the first', () => {
    const dates = ['2026-11-25', THURSDAY, FRIDAY]
    const strip = (...offers: Day['offer'][]) => offers.map((offer, i) => day(offer, dates[i]))
    expect(firstDay(strip('none', 'full', 'open'))).toBe(FRIDAY)
    expect(firstDay(strip('over', 'full', 'unreleased'))).toBe(THURSDAY)
    expect(firstDay(strip('none', 'stopped', 'unreleased'))).toBe('2026-11-25')
    expect(firstDay([])).toBeNull()
  })
})

describe('a day’s half days', () => {
  it('come as the day goes, each with its own quarters and what is left', () => {
    const session = (period: 'morning' | 'afternoon' | 'evening') => ({
      ...{ id: period, period, place: '302 诊室', remaining: 0, standbys: 0 },
    })
    const slots = [
      slotAt('14:00', { sessionId: 'afternoon', status: 'full', remaining: 0 }),
      slotAt('09:00', { remaining: 3 }),
      slotAt('09:15', { remaining: 2 }),
    ]
    const halves = halfDaysOf([session('evening'), session('afternoon'), session('morning')], slots)
    expect(halves.map(({ session: { period }, offer, remaining }) => [period, offer, remaining])).toEqual([
      ['morning', 'open', 5],
      ['afternoon', 'full', 0],
      ['evening', 'none', 0],
    ])
    expect(halves[0]?.slots.map(({ id }) => id)).toEqual(['09:00', '09:15'])
  })
})

describe('in words', () => {
  it('a day says how many numbers are left, or why there are none', () => {
    expect(dayWords({ ...day('open'), remaining: 12 })).toBe('余 12')
    expect((['full', 'stopped', 'over', 'none'] as const).map((offer) => dayWords(day(offer)))).toEqual([
      ...['约满', '停诊', '已结束', '无门诊'],
    ])
  })

  it('a day to come says when its numbers are released, where that is known', () => {
    expect(dayWords({ ...day('unreleased'), releasesAt: RELEASE })).toBe('7:00 放号')
    expect(dayWords(day('unreleased'))).toBe('未放号')
  })

  it('a quarter of an hour says the same of itself', () => {
    expect(slotWords({ status: 'open', remaining: 2 })).toBe('余 2')
    const others = ['full', 'closed', 'unreleased', 'past'] as const
    expect(others.map((status) => slotWords({ status, remaining: 0 }))).toEqual(['约满', '停诊', '未放号', '已过'])
  })
})
