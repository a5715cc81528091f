import * as fc from 'fast-check'
import { type Standby, agendas, appointments, slots, standbys } from '../../cloudfunctions/booking/collections'
import type { Store } from '../../cloudfunctions/kernel/store'
import { instantOf } from '../../cloudfunctions/kernel/time'
import { faultsIn } from '../support/audit'
import { bookingSchedule } from '../support/booking-schedule'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { scheduledStore } from '../support/scheduled-store'
import { agree } from './agree'
import { type ClinicDay, DAY, PEOPLE, family, openClinicDay } from './clinic-day'

/** What runs at the same moment. */
type Move =
  | { kind: 'reserve'; person: number; slot: number }
  | { kind: 'cancel' | 'leave' | 'accept' | 'join'; person: number }
  | { kind: 'reschedule'; person: number; slot: number }
  | { kind: 'capacity'; slot: number; capacity: number }

const person = fc.nat({ max: PEOPLE - 1 })
const slot = fc.nat({ max: 1 })
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('reserve' as const), person, slot }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('cancel' as const, 'cancel' as const, 'accept' as const, 'leave' as const, 'join' as const),
      person,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reschedule' as const), person, slot }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('capacity' as const), slot, capacity: fc.integer({ min: 1, max: 3 }) }),
  },
)

/** First come the ones who book one after the other, then those who wait, then everything at once. */
const scene = fc.record({
  before: fc.array(fc.record({ kind: fc.constant('reserve' as const), person, slot }), { maxLength: 4 }),
  waiting: fc.uniqueArray(person, { maxLength: 3 }),
  atOnce: fc.array(move, { minLength: 2, maxLength: 5 }),
  capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 2 }),
})

const NAMED = new Set([
  ...['SLOT_FULL', 'SLOT_CLOSED', 'SLOT_PAST', 'ALREADY_BOOKED', 'TOO_MANY_THAT_DAY', 'NOT_CHANGEABLE', 'TOO_LATE'],
  ...['ALREADY_ON_STANDBY', 'STANDBY_NOT_NEEDED', 'STANDBY_CLOSED', 'OFFER_OVER', 'CAPACITY_BELOW_TAKEN'],
])

class Scene {
  private calls = 0
  constructor(
    private readonly hospital: TestHospital,
    private readonly visitor: Visitor,
    private readonly operator: Visitor,
    private readonly day: ClinicDay,
  ) {}

  private call(operation: string, input: unknown, visitor = this.visitor) {
    this.calls += 1
    return visitor.call(operation, input, `${this.day.doctorId}-${this.calls}`).catch((error: unknown) => {
      const { code } = error as { code?: string }
      if (!NAMED.has(code ?? '')) throw error
    })
  }

  private patientId = (who: number) => this.day.patientIds[who] as string
  private slotId = (at: number) => this.day.slotIds[at] as string

  private async appointmentId(who: number) {
    const found = await this.hospital.store.find(appointments, { patientId: this.patientId(who), status: 'booked' })
    return found[0]?.id
  }

  private async standbyId(who: number) {
    const filter = { patientId: this.patientId(who), status: { $in: ['waiting', 'offered'] } }
    return (await this.hospital.store.find(standbys, filter))[0]?.id
  }

  /** Looks up what a move is about now, so that it can be started later together with the others. */
  async prepare(each: Move): Promise<() => Promise<unknown>> {
    switch (each.kind) {
      case 'reserve': {
        const input = { patientId: this.patientId(each.person), slotId: this.slotId(each.slot) }
        return () => this.call('booking.reserve', input)
      }
      case 'join': {
        const input = { patientId: this.patientId(each.person), sessionId: this.day.sessionId }
        return () => this.call('booking.joinStandby', input)
      }
      case 'capacity': {
        const input = { slotId: this.slotId(each.slot), capacity: each.capacity }
        return () => this.call('booking.setCapacity', input, this.operator)
      }
      case 'cancel': {
        const appointmentId = await this.appointmentId(each.person)
        return () => (appointmentId ? this.call('booking.cancel', { appointmentId }) : Promise.resolve())
      }
      case 'reschedule': {
        const appointmentId = await this.appointmentId(each.person)
        const input = { appointmentId, slotId: this.slotId(each.slot) }
        return () => (appointmentId ? this.call('booking.reschedule', input) : Promise.resolve())
      }
      case 'leave':
      case 'accept': {
        const standbyId = await this.standbyId(each.person)
        if (!standbyId) return () => Promise.resolve()
        const operation = each.kind === 'leave' ? 'booking.leaveStandby' : 'booking.acceptStandby'
        return () => this.call(operation, { standbyId })
      }
    }
  }

  /** Whoever waits must not see a later one offered a place, nor a free place that he could have. */
  async check() {
    const { store } = this.hospital
    const books = {
      slots: await store.getMany(slots, this.day.slotIds),
      appointments: await store.find(appointments, { doctorId: this.day.doctorId }, { limit: 1000 }),
      standbys: await store.find(standbys, { sessionId: this.day.sessionId }, { limit: 1000 }),
      agendas: await store.getMany(
        agendas,
        this.day.patientIds.map((id) => `${id}:${DAY}`),
      ),
    }
    agree(faultsIn(books), [])
    const waiting = books.standbys.filter(({ status }) => status === 'waiting')
    const free = books.slots.filter((each) => each.free > 0).map(({ id }) => id)
    if (waiting.length) agree(free, [])
    const firstWaiting = Math.min(...waiting.map(({ seq }: Standby) => seq))
    for (const offered of books.standbys.filter(({ status }) => status === 'offered')) {
      expect(offered.seq).toBeLessThan(firstWaiting)
    }
  }
}

interface Opened {
  store: Store
  close: () => Promise<void>
}

const BATCH = 100

/** One batch on a store of its own, so that it stays small. */
const interleaveBatch = async (runs: number, seed: number, { store, close }: Opened) => {
  const current: { scheduler: fc.Scheduler | null } = { scheduler: null }
  const hospital = openTestHospital({
    store,
    schedule: bookingSchedule,
    wrap: (inner) => scheduledStore(inner, current),
  })
  let count = 0
  const property = fc.asyncProperty(
    fc.scheduler(),
    scene,
    async (scheduler, { before, waiting, atOnce, capacities }) => {
      count += 1
      hospital.setNow(instantOf('2026-11-25', '08:00'))
      const day = await openClinicDay(hospital, `i${count}`, capacities)
      const on = new Scene(hospital, await family(hospital), await hospital.staff('operator'), day)
      for (const each of before) await (await on.prepare(each))()
      for (const each of waiting) await (await on.prepare({ kind: 'join', person: each }))()
      const starts = await Promise.all(atOnce.map((each) => on.prepare(each)))
      current.scheduler = scheduler
      await scheduler.waitFor(Promise.all(starts.map((start) => start())))
      current.scheduler = null
      await hospital.runJobs()
      await on.check()
    },
  )
  try {
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  } finally {
    hospital.close()
    await close()
  }
  return count
}

/** Starts real operations together and lets fast-check choose the order in which their store calls take effect. */
export const interleave = async (runs: number, openStore: () => Promise<Opened>) => {
  let count = 0
  for (let batch = 1; count < runs; batch += 1) {
    count += await interleaveBatch(Math.min(BATCH, runs - count), batch, await openStore())
  }
  return count
}
