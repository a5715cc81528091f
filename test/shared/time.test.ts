import {
  addDays,
  ageAt,
  civilDate,
  clock,
  countdown,
  dayText,
  lastDayBefore,
  momentText,
  monthDay,
  nearDay,
  partOfDay,
  pastText,
  weekday,
} from '@/shared/time'

/** Thursday 2026-11-26, 9:00 in the hospital. */
const NOW = Date.parse('2026-11-26T01:00:00.000Z')
beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => jest.useRealTimers())

/** A moment by the hospital's clock. */
const at = (text: string) => new Date(`${text}:00+08:00`).toISOString()

describe('the hospital’s clock', () => {
  it('has its own midnight, wherever the phone is', () => {
    expect(civilDate('2026-11-26T15:59:59.999Z')).toBe('2026-11-26')
    expect(civilDate('2026-11-26T16:00:00.000Z')).toBe('2026-11-27')
    expect(civilDate()).toBe('2026-11-26')
  })

  it('writes hours without a leading zero', () => {
    expect([at('2026-11-26T09:05'), at('2026-11-26T13:30')].map(clock)).toEqual(['9:05', '13:30'])
  })

  it('calls noon 下午 and six o’clock 晚上', () => {
    const parts = ['00:00', '11:59', '12:00', '17:59', '18:00'].map((each) => partOfDay(at(`2026-11-26T${each}`)))
    expect(parts).toEqual(['上午', '上午', '下午', '下午', '晚上'])
  })
})

describe('days as people say them', () => {
  it('today and tomorrow by these words, any other with weekday and date', () => {
    expect(['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-25'].map(dayText)).toEqual([
      ...['今天', '明天', '周六（11月28日）', '周三（11月25日）'],
    ])
    expect(dayText('2027-01-03')).toBe('周日（2027年1月3日）')
  })

  it('near days have a name, others have none', () => {
    const names = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(nearDay)
    expect(names).toEqual([null, '昨天', '今天', '明天', '后天', null])
  })

  it('at a quarter to midnight tomorrow is still tomorrow', () => {
    jest.setSystemTime(Date.parse('2026-11-26T15:45:00.000Z'))
    expect(dayText('2026-11-27')).toBe('明天')
    jest.setSystemTime(Date.parse('2026-11-26T16:00:00.000Z'))
    expect(dayText('2026-11-27')).toBe('今天')
  })

  it('a visit is said with day, part of the day and time', () => {
    expect(momentText(at('2026-11-27T09:15'))).toBe('明天上午 9:15')
    expect(momentText(at('2026-12-03T14:00'))).toBe('周四（12月3日）下午 14:00')
  })

  it('what happened says the time today, else the day', () => {
    expect([at('2026-11-26T08:32'), at('2026-11-25T23:59'), at('2026-11-20T08:00')].map(pastText)).toEqual([
      ...['8:32', '昨天', '11月20日'],
    ])
    expect(pastText(at('2025-11-20T08:00'))).toBe('2025年11月20日')
  })

  it('the year is said only when it is another one', () => {
    expect([monthDay('2026-01-09'), monthDay('2027-01-09')]).toEqual(['1月9日', '2027年1月9日'])
  })
})

describe('the calendar', () => {
  it('goes over ends of months and years, and knows leap days', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual([
      ...['2027-01-01', '2028-02-29', '2026-02-28'],
    ])
    expect(['2026-11-22', '2026-11-26'].map(weekday)).toEqual(['周日', '周四'])
  })

  it('a grant that ends at midnight has the day before as its last', () => {
    expect(lastDayBefore('2026-12-31T16:00:00.000Z')).toBe('2026-12-31')
  })

  it('a child is a year older on the birthday, not before', () => {
    expect([ageAt('2020-11-27'), ageAt('2020-11-26'), ageAt('2026-11-26')]).toEqual([5, 6, 0])
  })

  it('who was born on 29 February is a year older on 1 March', () => {
    expect([ageAt('2020-02-29', '2026-02-28'), ageAt('2020-02-29', '2026-03-01')]).toEqual([5, 6])
  })
})

describe('time left', () => {
  it('counts down in minutes and seconds, beyond an hour with hours', () => {
    const left = (ms: number) => countdown(NOW + ms, NOW)
    expect([left(14 * 60_000 + 5000), left(3_723_000), left(59_001)]).toEqual(['14:05', '1:02:03', '01:00'])
  })

  it('never goes below zero', () => {
    expect(countdown('2026-11-26T00:00:00.000Z', NOW)).toBe('00:00')
  })
})
