import * as fc from 'fast-check'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { instantOf } from '../../cloudfunctions/kernel/time'
import { bookingSchedule } from '../support/booking-schedule'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { DAY, family, openClinicDay } from './clinic-day'
import { Play, steps } from './play'

const EACH_HOSPITAL = 250

/**
 * Plays random histories of booking, holding, expiring, cancelling, moving, waiting, closing, retrying and doubled delivery.
 * @param runs how many; @param seed so that a failing one can be played again.
 */
export const playHistories = async (runs: number, seed: number) => {
  let hospital: TestHospital | undefined
  let count = 0
  const fresh = () => {
    hospital?.close()
    return (hospital = openTestHospital({ store: new SqliteStore(':memory:'), schedule: bookingSchedule }))
  }
  const history = fc.asyncProperty(
    steps,
    fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 2 }),
    async (taken, capacities) => {
      const on = count % EACH_HOSPITAL === 0 || !hospital ? fresh() : hospital
      count += 1
      on.setNow(instantOf('2026-11-25', '08:00'))
      const day = await openClinicDay(on, `h${count}`, capacities)
      const startsAt = [instantOf(DAY, '09:00'), instantOf(DAY, '09:15')]
      await new Play(on, await family(on), day, capacities, startsAt).run(taken)
    },
  )
  try {
    await fc.assert(history, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  } finally {
    hospital?.close()
  }
  return count
}
