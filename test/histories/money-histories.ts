import * as fc from 'fast-check'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { ledger } from '../../cloudfunctions/billing/collections'
import { reconcileDay } from '../../cloudfunctions/billing/reconcile'
import type { Store } from '../../cloudfunctions/kernel/store'
import { addDays, dayOf, instant, instantOf } from '../../cloudfunctions/kernel/time'
import { everything } from '../support/audit'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { balanceFaults } from '../support/money'
import { SmallStore } from '../support/money-store'
import { PretendRails } from '../support/pretend-rails'
import { family, openClinicDay } from './clinic-day'
import { MoneyPlay } from './money-play'
import { moneySteps, setting } from './money-steps'

/** On the real embedded store many histories share one; a small store is thrown away after each. */
const STORES = {
  embedded: { open: () => new SqliteStore(':memory:'), histories: 250 },
  small: { open: () => new SmallStore(), histories: 1 },
}

interface Choice {
  /** Whether orders come from bookings, or straight from bills. */
  visits: boolean
  on: keyof typeof STORES
}
const FIRST_DAY = '2026-11-25'

interface Stage {
  hospital: TestHospital
  rails: PretendRails
  family: Visitor
  operator: () => Promise<Visitor>
}

const openStage = async (store: Store): Promise<Stage> => {
  let hospital: TestHospital | null = null
  const rails = new PretendRails(() => instant(hospital?.now() ?? 0))
  const on = openTestHospital({ store, rails: rails.rails })
  hospital = on
  return { hospital: on, rails, family: await family(on), operator: () => on.staff('operator') }
}

/** After many histories: every account says what the rails keep, every statement agrees, and nothing went wrong unseen. */
const closeStage = async ({ hospital, rails }: Stage) => {
  hospital.setNow(instantOf(addDays(FIRST_DAY, 6), '12:00'))
  expect(balanceFaults(await everything(hospital.store, ledger), rails)).toEqual([])
  const ground = { store: hospital.store, rails: rails.rails, now: instant(hospital.now()) }
  for (let date = FIRST_DAY; date < dayOf(ground.now); date = addDays(date, 1)) {
    for (const rail of ['wechat', 'alipay', 'insurance'] as const) {
      expect(await reconcileDay(ground, rail, date)).toMatchObject({ rail, date, status: 'agrees' })
    }
  }
  expect(hospital.logLines.filter((line) => /job failed|operation failed|given up/.test(line))).toEqual([])
  hospital.close()
}

/**
 * Plays random histories of ordering, paying, callbacks, expiry, cancelling and refunds, on rails that come and go.
 * @param runs how many; @param seed so that a failing one can be played again.
 */
export const playMoney = async (runs: number, seed: number, { visits, on }: Choice) => {
  const { open, histories } = STORES[on]
  let stage: Stage | null = null
  let count = 0
  const history = fc.asyncProperty(moneySteps, setting, async (steps, chosen) => {
    if (stage && count % histories === 0) {
      await closeStage(stage)
      stage = null
    }
    stage ??= await openStage(open())
    count += 1
    stage.hospital.setNow(instantOf(FIRST_DAY, '08:00'))
    const day = await openClinicDay(stage.hospital, `m${count}`, chosen.capacities)
    await new MoneyPlay({ ...stage, day, setting: chosen, visits }).run(steps)
  })
  await fc.assert(history, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  if (stage) await closeStage(stage)
  return count
}
