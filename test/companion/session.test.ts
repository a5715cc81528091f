import type { StaffSession } from '@xinglin/types/clinics'
import { byPeriod, faceOf, freeIn, hoursOf, sumsIn, type StaffSlot } from '@/companion/operator/sessions/session'

const EIGHT = '2026-11-23T00:00:00.000Z'
const BEFORE = Date.parse(EIGHT) - 1

const slot = (patch: Partial<StaffSlot> = {}): StaffSlot => ({
  id: 's1',
  startsAt: EIGHT,
  capacity: 3,
  taken: 1,
  held: 0,
  closed: false,
  ...patch,
})

const session = (patch: Partial<StaffSession> = {}): StaffSession => ({
  id: 'clinic',
  doctorId: 'd1',
  doctorName: '沈怀安',
  departmentName: '心血管内科',
  date: '2026-11-23',
  period: 'morning',
  place: '302 诊室',
  slots: [slot(), slot({ id: 's2', startsAt: '2026-11-23T00:15:00.000Z', held: 1, closed: true })],
  standbys: 0,
  stopped: null,
  stoppedFrom: null,
  ...patch,
})

describe('a quarter of an hour as the operator sees it', () => {
  it('has free what is neither taken nor held for the standby list', () => {
    expect(freeIn(slot({ held: 1 }), BEFORE)).toBe(1)
    expect(freeIn(slot({ closed: true }), BEFORE)).toBe(0)
    expect(freeIn(slot(), Date.parse(EIGHT))).toBe(0)
  })

  it('says in words when it is full, held, closed or over', () => {
    expect(faceOf(slot(), BEFORE)).toEqual({ words: '1/3', tone: 'open' })
    expect(faceOf(slot({ taken: 3 }), BEFORE).words).toBe('满 3/3')
    expect(faceOf(slot({ held: 2 }), BEFORE).words).toBe('留2 1/3')
    expect(faceOf(slot({ closed: true }), BEFORE).words).toBe('停 1/3')
    expect(faceOf(slot({ closed: true, taken: 0 }), BEFORE).words).toBe('停约')
    expect(faceOf(slot(), Date.parse(EIGHT)).words).toBe('已过 1/3')
  })
})

describe('a clinic as the operator sees it', () => {
  it('lasts to the end of its last quarter', () => expect(hoursOf(session())).toBe('8:00–8:30'))

  it('adds up its quarters', () => {
    expect(sumsIn(session())).toEqual({ taken: 2, capacity: 6, held: 1, closed: 1 })
  })

  it('stands under its half day; halves without clinics are left out', () => {
    const halves = byPeriod([session({ period: 'evening' }), session()])
    expect(halves.map(({ period }) => period)).toEqual(['morning', 'evening'])
  })
})
