import type { ClinicDay, Slot } from '@xinglin/types/booking'
import { clinicsIn } from '@/companion/day/clinic-days'

const slot = (startsAt: string, endsAt: string, status: Slot['status'], remaining = 0): Slot => ({
  id: startsAt,
  doctorId: 'd1',
  sessionId: 'clinic',
  startsAt,
  endsAt,
  capacity: 2,
  remaining,
  feeFen: 3000,
  status,
})

const day: ClinicDay = {
  date: '2026-11-23',
  remaining: 1,
  releasesAt: '2026-11-08T23:00:00.000Z',
  sessions: [{ id: 'clinic', period: 'morning', place: '302 诊室', remaining: 1, standbys: 0 }],
}

const first = (status: Slot['status'], remaining = 0) =>
  slot('2026-11-23T00:00:00.000Z', '2026-11-23T00:15:00.000Z', status, remaining)
const second = (status: Slot['status'], remaining = 0) =>
  slot('2026-11-23T00:15:00.000Z', '2026-11-23T00:30:00.000Z', status, remaining)

const stateOf = (...slots: Slot[]) => clinicsIn({ days: [day], slots })[0]?.state

describe('a doctor’s clinics of the next days', () => {
  it('span from the first quarter to the end of the last', () => {
    const [clinic] = clinicsIn({ days: [day], slots: [first('closed'), second('open', 1)] })
    expect(clinic).toMatchObject({ hours: '8:00–8:30', closedQuarters: 1, state: 'open', remaining: 1 })
  })

  it('say whether patients can still book', () => {
    expect(stateOf(first('full'), second('open', 1))).toBe('open')
    expect(stateOf(first('full'), second('closed'))).toBe('full')
    expect(stateOf(first('past'), second('closed'))).toBe('closed')
    expect(stateOf(first('unreleased', 2), second('unreleased', 2))).toBe('unreleased')
    expect(stateOf(first('past'), second('past'))).toBe('over')
  })
})
