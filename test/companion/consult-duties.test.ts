import {
  draftFor,
  dutyHours,
  gapText,
  gapsIn,
  hoursIn,
  mondayOf,
  rotaOf,
  startOf,
  timesOf,
} from '@/companion/operator/duties/rota'

const at = (date: string, clock: string) => new Date(`${date}T${clock}:00+08:00`).toISOString()
const WEDNESDAY = '2026-11-25'
const THURSDAY = '2026-11-26'

const duty = (id: string, startsAt: string, endsAt: string) => ({
  ...{ id, doctorId: `doc-${id}`, doctorName: '沈怀安', departmentName: '急诊科' },
  ...{ startsAt, endsAt },
})

const day = { from: startOf(WEDNESDAY), to: startOf(THURSDAY) }

describe('when nobody is on duty', () => {
  it('finds the hours between, before and after, two at once counted once', () => {
    const duties = [
      duty('b', at(WEDNESDAY, '08:00'), at(WEDNESDAY, '14:00')),
      duty('a', at('2026-11-24', '20:00'), at(WEDNESDAY, '02:00')),
      duty('c', at(WEDNESDAY, '12:00'), at(WEDNESDAY, '20:00')),
    ]
    expect(gapsIn(duties, day).map((gap) => gapText(gap, WEDNESDAY))).toEqual([
      '周三 2:00–8:00 没有人值班',
      '周三 20:00–24:00 没有人值班',
    ])
  })

  it('a day without any is one gap, a whole one has none, and what is over is no gap', () => {
    expect(gapsIn([], day).map((gap) => hoursIn(gap, WEDNESDAY))).toEqual(['0:00–24:00'])
    expect(gapsIn([duty('a', at(WEDNESDAY, '00:00'), at(THURSDAY, '00:00'))], day)).toEqual([])
    const [, , wednesday] = rotaOf('2026-11-23', [], Date.parse(at(WEDNESDAY, '09:30')))
    expect(wednesday?.gaps.map((gap) => hoursIn(gap, WEDNESDAY))).toEqual(['9:30–24:00'])
    expect(rotaOf('2026-11-23', [], Date.parse(at(WEDNESDAY, '09:30')))[0]?.gaps).toEqual([])
  })

  it('a night stands on both its days', () => {
    const night = duty('n', at(WEDNESDAY, '20:00'), at(THURSDAY, '08:00'))
    const rota = rotaOf('2026-11-23', [night], 0)
    expect(rota.filter(({ duties }) => duties.length).map(({ date }) => date)).toEqual([WEDNESDAY, THURSDAY])
    expect(dutyHours(night)).toBe('20:00–次日 8:00')
    expect(dutyHours(duty('d', at(WEDNESDAY, '12:00'), at(THURSDAY, '00:00')))).toBe('12:00–24:00')
  })
})

describe('one more duty', () => {
  it('begins with the gap that was tapped, to midnight too, and sends just that', () => {
    const draft = draftFor({ from: Date.parse(at(WEDNESDAY, '20:00')), to: day.to }, WEDNESDAY)
    expect(draft).toEqual({ date: WEDNESDAY, from: '20:00', until: '00:00' })
    expect(timesOf(draft)).toEqual({ startsAt: at(WEDNESDAY, '20:00'), endsAt: at(THURSDAY, '00:00') })
  })

  it('an end that is not later lies on the next day', () => {
    expect(timesOf({ date: WEDNESDAY, from: '20:00', until: '08:00' }).endsAt).toBe(at(THURSDAY, '08:00'))
    expect(timesOf({ date: WEDNESDAY, from: '08:00', until: '08:00' }).endsAt).toBe(at(THURSDAY, '08:00'))
  })

  it('a week begins on its Monday, on a Sunday too', () => {
    expect([WEDNESDAY, '2026-11-29', '2026-11-23'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23'])
  })
})
