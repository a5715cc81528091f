import * as fc from 'fast-check'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { type Fuse, failingStore, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { PretendRails } from '../support/pretend-rails'
import { type ClinicDay, family, openClinicDay } from './clinic-day'
import { newModel } from './stop-model'
import { type Ground, StopPlay, steps } from './stop-play'

/** Each history looks through all books of its hospital. */
const EACH_HOSPITAL = 12
/** Five days before the clinic, so that there is time for several deadlines. */
const STARTS = '2026-11-16T00:00:00.000Z'

const quarters = fc.array(fc.nat({ max: 1 }), { minLength: 3, maxLength: 3 })

interface Open {
  hospital: TestHospital
  rails: PretendRails
  fuse: Fuse
}

const openHospital = (): Open => {
  const fuse = newFuse()
  let hospital: TestHospital | null = null
  const rails = new PretendRails(() => new Date(hospital?.now() ?? 0).toISOString())
  hospital = openTestHospital({
    store: new SqliteStore(':memory:'),
    wrap: (store) => failingStore(store, fuse),
    rails: rails.rails,
  })
  return { hospital, rails, fuse }
}

/** Three people of one family in the clinic; the first has paid. */
const bookAll = async ({ hospital, rails }: Open, own: ClinicDay, at: readonly number[]) => {
  const visitor = await family(hospital)
  const ids: string[] = []
  for (const [k, quarter] of at.entries()) {
    const payment = k === 0 ? ('online' as const) : ('counter' as const)
    const wish = { slotId: own.slotIds[quarter] ?? '', patientId: own.patientIds[k] ?? '', payment }
    ids.push((await visitor.api.booking.reserve(wish)).appointmentId)
  }
  const { orderId } = await visitor.api.booking.checkout({ appointmentId: ids[0] ?? '' })
  await visitor.api.billing.pay({ orderId, wallet: 'wechat' })
  rails.pay(`${orderId}_01`)
  await visitor.api.billing.check({ orderId })
  await hospital.runJobs()
  return ids
}

const openGround = async (open: Open, name: string, at: readonly number[]): Promise<Ground> => {
  open.hospital.setNow(STARTS)
  const own = await openClinicDay(open.hospital, `s${name}`, [3, 3])
  const other = await openClinicDay(open.hospital, `t${name}`, [1, 2])
  const ids = await bookAll(open, own, at)
  return {
    ...open,
    days: { own, other },
    appointmentIds: [...ids, null],
    expected: newModel([...at, null], [1, 2]),
  }
}

/** @param runs how many; @param seed so that a failing one can be played again. */
const playAll = async (runs: number, seed: number) => {
  let open: Open | undefined
  let count = 0
  const history = fc.asyncProperty(steps, quarters, async (taken, at) => {
    if (count % EACH_HOSPITAL === 0 || !open) {
      open?.hospital.close()
      open = openHospital()
    }
    count += 1
    await new StopPlay(await openGround(open, String(count), at)).run(taken)
  })
  try {
    await fc.assert(history, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  } finally {
    open?.hospital.close()
  }
  return count
}

test('random stops: everybody ends moved, given back with one coupon, or still waits; never two of these', async () => {
  const runs = Number(process.env['HISTORIES'] ?? 150)
  expect(await playAll(runs, 20261126)).toBeGreaterThanOrEqual(runs)
}, 600_000)
