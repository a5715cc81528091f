import { barredWhy } from '../../cloudfunctions/consult/practice'
import { toMs } from '../../cloudfunctions/kernel/time'
import { demoDuties, demoPractices } from '../../local/hospital/consults'
import { demoDoctors } from '../../local/hospital/doctors'
import { demoPersonas } from '../../local/hospital/people'

const NOW = '2026-11-25T04:00:00.000Z'
const doctors = demoDoctors('small')
const personas = demoPersonas(doctors).flatMap(({ doctorId }) => doctorId ?? [])

test('whomever one can sign in as takes consults all day, at a price, and none of them is barred', () => {
  const practices = demoPractices(doctors, NOW)
  expect(practices.length).toBeGreaterThanOrEqual(15)
  for (const id of personas)
    expect(practices.find((each) => each.id === id)).toMatchObject({ switchedOn: true, from: '00:00', until: '00:00' })
  for (const { id, adviceFen, confirmedAt } of practices) {
    expect(adviceFen).toBeGreaterThan(0)
    expect(confirmedAt).toBeNull()
    expect(barredWhy({ years: doctors.find((each) => each.id === id)?.years ?? 0 })).toBe('')
  }
})

test('the emergency line is staffed for two weeks without a gap, by people whom one can sign in as', () => {
  const duties = demoDuties(doctors, NOW)
  expect(duties).toHaveLength(14)
  expect(toMs(duties[0]?.startsAt ?? '')).toBeLessThan(toMs(NOW))
  for (const [n, { startsAt, doctorId }] of duties.entries()) {
    expect(personas).toContain(doctorId)
    if (n > 0) expect(startsAt).toBe(duties[n - 1]?.endsAt)
  }
})
