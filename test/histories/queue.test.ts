import * as fc from 'fast-check'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { addMinutes } from '../../cloudfunctions/kernel/time'
import { failingStore, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { family } from './clinic-day'
import { openQueueDay } from './queue-day'
import { QueuePlay, steps } from './queue-play'

const EACH_HOSPITAL = 200

const people = fc.array(fc.record({ quarter: fc.nat({ max: 3 }), preferred: fc.boolean() }), {
  minLength: 4,
  maxLength: 4,
})

/** @param runs how many; @param seed so that a failing one can be played again. */
const playDays = async (runs: number, seed: number) => {
  let hospital: TestHospital | undefined
  let fuse = newFuse()
  let count = 0
  const fresh = () => {
    hospital?.close()
    fuse = newFuse()
    const current = fuse
    return (hospital = openTestHospital({
      store: new SqliteStore(':memory:'),
      wrap: (store) => failingStore(store, current),
    }))
  }
  const history = fc.asyncProperty(steps, people, async (taken, booked) => {
    const on = count % EACH_HOSPITAL === 0 || !hospital ? fresh() : hospital
    count += 1
    const day = await openQueueDay(on, `q${count}`, booked)
    on.setNow(addMinutes(day.startsAt, -20))
    const doctor = await on.staff('doctor', `docq${count}`)
    await new QueuePlay(on, fuse, { family: await family(on), doctor }, day).run(taken)
  })
  try {
    await fc.assert(history, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  } finally {
    hospital?.close()
  }
  return count
}

test('random days: the order kept, nobody lost, nobody called twice at once, each delayed patient made good once', async () => {
  const runs = Number(process.env['HISTORIES'] ?? 200)
  expect(await playDays(runs, 20261126)).toBeGreaterThanOrEqual(runs)
}, 600_000)
