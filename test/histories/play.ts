import * as fc from 'fast-check'
import {
  type Appointment,
  type Slot,
  type Standby,
  agendas,
  appointments,
  slots,
  standbys,
} from '../../cloudfunctions/booking/collections'
import { faultsIn } from '../support/audit'
import type { TestHospital, Visitor } from '../support/hospital'
import { type ClinicDay, DAY, PEOPLE } from './clinic-day'
import { agree } from './agree'
import * as model from './model'

/** Something that happens on a clinic day. */
export type Step =
  | { kind: 'reserve'; person: number; slot: number }
  | { kind: 'reserveTogether'; people: number[]; slot: number }
  | { kind: 'cancel' | 'join' | 'leave' | 'accept'; person: number }
  | { kind: 'reschedule'; person: number; slot: number }
  | { kind: 'capacity'; slot: number; capacity: number }
  | { kind: 'close'; slot: number; closed: boolean }
  | { kind: 'wait'; minutes: number }
  | { kind: 'retry' | 'redeliver'; pick: number }

const person = fc.nat({ max: PEOPLE - 1 })
const slot = fc.nat({ max: 1 })

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('reserve' as const), person, slot }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('reserveTogether' as const),
        people: fc.uniqueArray(person, { minLength: 2, maxLength: 3 }),
        slot,
      }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('cancel' as const), person }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('join' as const), person }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), person }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('accept' as const), person }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('reschedule' as const), person, slot }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('capacity' as const), slot, capacity: fc.nat({ max: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), slot, closed: fc.boolean() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        minutes: fc.constantFrom(1, 7, 14, 15, 16, 60, 1380, 1440),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('retry' as const), pick: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('redeliver' as const), pick: fc.nat() }) },
  ),
  { minLength: 4, maxLength: 24 },
)

interface Done {
  visitor: Visitor
  operation: string
  input: unknown
  key: string
  at: number
  outcome: unknown
}

const outcomeOf = (run: Promise<unknown>): Promise<unknown> =>
  run.catch((error: unknown) => ({ code: (error as { code?: string }).code ?? 'UNNAMED' }))

const codeOf = (outcome: unknown) => (outcome as { code?: string }).code ?? 'OK'

const DAY_MS = 86_400_000

/** Plays one history on the real hospital and on the model, and compares them after each step. */
export class Play {
  private readonly done: Done[] = []
  private readonly expected: model.Model
  private step = 0

  constructor(
    private readonly hospital: TestHospital,
    private readonly family: Visitor,
    private readonly day: ClinicDay,
    capacities: number[],
    startsAt: string[],
  ) {
    this.expected = model.newModel(capacities, startsAt, hospital.now())
  }

  async run(history: readonly Step[]) {
    for (const each of history) {
      const wanted = await this.perform(each)
      this.step += 1
      await this.hospital.runJobs()
      model.quiet(this.expected)
      agree(wanted.real, wanted.model)
      await this.compare()
    }
  }

  private async call(visitor: Visitor, operation: string, input: unknown) {
    const key = `${this.day.doctorId}-${this.step}`
    const outcome = await outcomeOf(visitor.call(operation, input, key))
    this.done.push({ visitor, operation, input, key, at: this.hospital.now(), outcome })
    return codeOf(outcome)
  }

  private patientId(person: number) {
    return this.day.patientIds[person] as string
  }

  private async appointmentOf(person: number): Promise<Appointment | undefined> {
    const patientId = this.patientId(person)
    const found = await this.hospital.store.find(appointments, { patientId, status: 'booked' })
    return found[0]
  }

  private async standbyOf(person: number): Promise<Standby | undefined> {
    const patientId = this.patientId(person)
    const found = await this.hospital.store.find(standbys, {
      patientId,
      status: { $in: ['waiting', 'offered', 'passed', 'left', 'taken', 'ended'] },
    })
    return found[0]
  }

  private async perform(step: Step): Promise<{ real: unknown; model: unknown }> {
    const { expected, day } = this
    switch (step.kind) {
      case 'reserve': {
        const patientId = this.patientId(step.person)
        const input = { patientId, slotId: day.slotIds[step.slot] }
        return {
          real: await this.call(this.family, 'booking.reserve', input),
          model: model.reserve(expected, step.person, step.slot),
        }
      }
      case 'reserveTogether': {
        const items = step.people.map((each) => ({ patientId: day.patientIds[each], slotId: day.slotIds[step.slot] }))
        return {
          real: await this.call(this.family, 'booking.reserveTogether', { items }),
          model: model.reserveTogether(expected, step.people, step.slot),
        }
      }
      case 'cancel':
        return this.change('cancel', step.person, 0)
      case 'reschedule':
        return this.change('reschedule', step.person, step.slot)
      case 'join': {
        const patientId = this.patientId(step.person)
        return {
          real: await this.call(this.family, 'booking.joinStandby', { patientId, sessionId: day.sessionId }),
          model: model.join(expected, step.person),
        }
      }
      case 'leave':
      case 'accept':
        return this.answer(step.kind, step.person)
      case 'capacity': {
        const input = { slotId: day.slotIds[step.slot], capacity: step.capacity }
        return {
          real: await this.call(await this.hospital.staff('operator'), 'booking.setCapacity', input),
          model: model.setCapacity(expected, step.slot, step.capacity),
        }
      }
      case 'close': {
        const input = { slotId: day.slotIds[step.slot], closed: step.closed }
        return {
          real: await this.call(await this.hospital.staff('operator'), 'booking.closeSlot', input),
          model: model.close(expected, step.slot, step.closed),
        }
      }
      case 'wait':
        this.hospital.passMinutes(step.minutes)
        expected.now = this.hospital.now()
        // The timer is sometimes late: the next step then meets holds that are over but still stand.
        if (step.minutes % 2 === 0) await this.hospital.runJobs()
        if (step.minutes % 2 === 0) model.quiet(expected)
        return this.late(step.minutes)
      case 'retry':
        return this.retry(step.pick)
      case 'redeliver':
        return this.redeliver(step.pick)
    }
  }

  /** After an odd wait no jobs ran; somebody books at once, before they do. */
  private async late(minutes: number) {
    if (minutes % 2 === 0) return { real: 'OK', model: 'OK' }
    return this.perform({ kind: 'reserve', person: minutes % PEOPLE, slot: minutes % 2 })
  }

  private async change(kind: 'cancel' | 'reschedule', person: number, to: number) {
    const appointment = await this.appointmentOf(person)
    if (!appointment) return { real: this.expected.booked.has(person), model: false }
    const appointmentId = appointment.id
    if (kind === 'cancel') {
      const real = await this.call(this.family, 'booking.cancel', { appointmentId })
      return { real, model: model.cancel(this.expected, person) }
    }
    const real = await this.call(this.family, 'booking.reschedule', { appointmentId, slotId: this.day.slotIds[to] })
    return { real, model: model.reschedule(this.expected, person, to) }
  }

  private async answer(kind: 'leave' | 'accept', person: number) {
    const standby = await this.standbyOf(person)
    if (!standby) return { real: 'NONE', model: 'NONE' }
    const operation = kind === 'leave' ? 'booking.leaveStandby' : 'booking.acceptStandby'
    const real = await this.call(this.family, operation, { standbyId: standby.id })
    return { real, model: model[kind](this.expected, person) }
  }

  /** The same tap again: the same answer, and nothing happens. */
  private async retry(pick: number) {
    const recent = this.done.filter(({ at }) => at > this.hospital.now() - DAY_MS)
    const before = recent[pick % Math.max(1, recent.length)]
    if (!before) return { real: 'NONE', model: 'NONE' }
    const visitor = before.visitor.role === 'operator' ? await this.hospital.staff('operator') : before.visitor
    const outcome = await outcomeOf(visitor.call(before.operation, before.input, before.key))
    return { real: JSON.stringify(outcome), model: JSON.stringify(before.outcome) }
  }

  /** A fact is delivered a second time. */
  private async redeliver(pick: number) {
    const { store, now } = this.hospital
    const { appointmentBooked } = await import('../../cloudfunctions/booking/events')
    const at = new Date(now()).toISOString()
    const known = (await store.find(appointments, { doctorId: this.day.doctorId, status: 'booked' }))[pick % 4]
    if (known) {
      const fact = appointmentBooked.of(known.id, at, { appointmentId: known.id })
      await store.updateIf(appointments, known.id, {}, { set: { outbox: [fact], outboxAt: at } })
    }
    return { real: 'OK', model: 'OK' }
  }

  private async compare() {
    const { store } = this.hospital
    const { doctorId, slotIds, patientIds, sessionId } = this.day
    const [allSlots, allAppointments, allStandbys, allAgendas] = await Promise.all([
      store.getMany(slots, slotIds),
      store.find(appointments, { doctorId, status: 'booked' }),
      store.find(standbys, { sessionId, status: { $in: ['waiting', 'offered'] } }, { limit: 100 }),
      store.getMany(
        agendas,
        patientIds.map((id) => `${id}:${DAY}`),
      ),
    ])
    const books = { slots: allSlots, appointments: allAppointments, standbys: allStandbys, agendas: allAgendas }
    agree(faultsIn(books), [])
    const personOf = ({ patientId }: { patientId: string }) => patientIds.indexOf(patientId)
    const slotOf = (id: string) => slotIds.indexOf(id)
    const real = {
      slots: slotIds.map((id) => {
        const { capacity, closed, free } = allSlots.find((each) => each.id === id) as Slot
        return { capacity, closed, free }
      }),
      booked: new Map(allAppointments.map((each) => [personOf(each), slotOf(each.slotId)])),
      waiting: allStandbys
        .filter(({ status }) => status === 'waiting')
        .sort((a, b) => a.seq - b.seq)
        .map(personOf),
      offers: new Map(
        allStandbys.flatMap((each) =>
          each.status === 'offered' && each.offer ? [[personOf(each), slotOf(each.offer.slotId)] as const] : [],
        ),
      ),
    }
    agree(real, {
      slots: this.expected.slots.map(({ capacity, closed }, i) => ({
        capacity,
        closed,
        free: model.freeIn(this.expected, i),
      })),
      booked: this.expected.booked,
      waiting: this.expected.waiting,
      offers: new Map([...this.expected.offers].map(([person, { slot: at }]) => [person, at])),
    })
  }
}
