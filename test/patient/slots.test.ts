import * as fc from 'fast-check'
import type { Slot } from '@xinglin/types/booking'
import { nearText, nearestTo, sharePlaces } from '@/patient/booking/clinic/slots'
import { slotAt } from './support'

const NINE = Date.parse('2026-11-26T01:00:00.000Z')
beforeEach(() => jest.useFakeTimers({ now: NINE }))
afterEach(() => jest.useRealTimers())

const clocks = (slots: readonly { slotId: string }[]) => slots.map(({ slotId }) => slotId)
const shared = (people: readonly string[], wanted: Slot, slots: readonly Slot[]) =>
  [...sharePlaces(people, wanted, slots)].map(([person, { id }]) => [person, id])

describe('when a number is gone', () => {
  it('the three closest free ones are offered, earliest first', () => {
    const free = ['08:30', '09:30', '10:15', '10:30', '11:45'].map((clock) => slotAt(clock))
    expect(clocks(nearestTo(slotAt('10:00'), free))).toEqual(['09:30', '10:15', '10:30'])
  })

  it('neither the lost one itself nor one that is full or closed is offered', () => {
    const lost = slotAt('10:00')
    const others = [slotAt('10:15', { status: 'full' }), slotAt('10:30', { status: 'closed' }), slotAt('10:45')]
    expect(nearestTo(lost, [lost, ...others])).toEqual([
      { slotId: '10:45', startsAt: '2026-11-26T02:45:00.000Z', remaining: 1 },
    ])
  })

  it('a time on the wanted day needs no date, one on another day has it', () => {
    const startsAt = slotAt('10:15').startsAt
    expect(nearText(startsAt, '2026-11-26')).toBe('10:15')
    expect(nearText(startsAt, '2026-11-27')).toBe('今天 10:15')
    expect(nearText('2026-12-03T02:15:00.000Z', '2026-11-26')).toBe('周四（12月3日） 10:15')
    expect(nearText(startsAt, null)).toBe('今天 10:15')
  })
})

describe('a family that comes together', () => {
  it('shares the wanted quarter as far as it goes, then the next ones, then the ones before', () => {
    const wanted = slotAt('09:30', { remaining: 2 })
    const slots = [slotAt('09:15'), slotAt('10:00'), wanted, slotAt('09:45', { status: 'full', remaining: 0 })]
    expect(shared(['爸爸', '妈妈', '我', '女儿'], wanted, slots)).toEqual([
      ['爸爸', '09:30'],
      ['妈妈', '09:30'],
      ['我', '10:00'],
      ['女儿', '09:15'],
    ])
  })

  it('stays in one half day', () => {
    const afternoon = slotAt('14:00', { sessionId: 'afternoon', remaining: 5 })
    expect(shared(['爸爸', '妈妈'], slotAt('11:45'), [slotAt('11:45'), afternoon])).toEqual([['爸爸', '11:45']])
  })

  it('never gets more places than a quarter has, whoever comes and whatever is left', () => {
    const quarter = fc.record({ remaining: fc.nat({ max: 3 }), open: fc.boolean() })
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 1, maxLength: 10 }), fc.nat({ max: 9 }), fc.nat(), (day, size, at) => {
        const slots = day.map(({ remaining, open }, i) =>
          slotAt(`${String(8 + Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`, {
            remaining,
            status: open ? 'open' : 'closed',
          }),
        )
        const people = Array.from({ length: size }, (_, i) => `p${i}`)
        const places = [...sharePlaces(people, slots[at % slots.length] ?? slotAt('08:00'), slots).values()]
        const free = slots.filter(({ status }) => status === 'open')
        for (const slot of slots)
          expect(places.filter(({ id }) => id === slot.id).length).toBeLessThanOrEqual(
            slot.status === 'open' ? slot.remaining : 0,
          )
        const all = free.reduce((sum, { remaining }) => sum + remaining, 0)
        expect(places).toHaveLength(Math.min(size, all))
      }),
    )
  })
})
