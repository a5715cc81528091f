import * as fc from 'fast-check'
import { coupons } from '../../cloudfunctions/billing/collections'
import { type Appointment, appointments } from '../../cloudfunctions/booking/collections'
import { instant, toMs } from '../../cloudfunctions/kernel/time'
import { amends, queues } from '../../cloudfunctions/queue/collections'
import { lineOf } from '../../cloudfunctions/queue/ticket'
import { type Fuse, blowAt, mend } from '../support/failing-store'
import type { TestHospital, Visitor } from '../support/hospital'
import type { QueueDay } from './queue-day'
import * as model from './queue-model'

type OfPatient = 'checkIn' | 'stepAway' | 'comeBack' | 'leave'
type OfStaff = 'callNext' | 'callAgain' | 'skip' | 'startVisit' | 'finish'

/** Something that happens while a clinic runs; `dies`: the machine does, at that write. */
type Act =
  | { kind: OfPatient; person: number; dies: number }
  | { kind: OfStaff; dies: number }
  | { kind: 'backToQueue'; why: 'next' | 'tests'; dies: number }
  | { kind: 'stopClinic'; quarter: number; dies: number }
export type Step = Act | { kind: 'both' } | { kind: 'wait'; minutes: number } | { kind: 'retry'; pick: number }

const dies = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) },
)
const person = fc.nat({ max: 3 })
const of = <K extends string>(kind: K) => fc.constant(kind)

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: of('checkIn'), person, dies }) },
    { weight: 2, arbitrary: fc.record({ kind: of('stepAway'), person, dies }) },
    { weight: 4, arbitrary: fc.record({ kind: of('comeBack'), person, dies }) },
    { weight: 1, arbitrary: fc.record({ kind: of('leave'), person, dies }) },
    { weight: 7, arbitrary: fc.record({ kind: of('callNext'), dies }) },
    { weight: 2, arbitrary: fc.record({ kind: of('callAgain'), dies }) },
    { weight: 2, arbitrary: fc.record({ kind: of('skip'), dies }) },
    { weight: 3, arbitrary: fc.record({ kind: of('startVisit'), dies }) },
    { weight: 5, arbitrary: fc.record({ kind: of('finish'), dies }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: of('backToQueue'), why: fc.constantFrom('next' as const, 'tests' as const), dies }),
    },
    { weight: 1, arbitrary: fc.record({ kind: of('stopClinic'), quarter: fc.nat({ max: 3 }), dies }) },
    { weight: 3, arbitrary: fc.record({ kind: of('both') }) },
    { weight: 6, arbitrary: fc.record({ kind: of('wait'), minutes: fc.constantFrom(1, 5, 10, 20, 31, 45) }) },
    { weight: 1, arbitrary: fc.record({ kind: of('retry'), pick: fc.nat() }) },
  ),
  { minLength: 6, maxLength: 18 },
)

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'OK',
    (error: unknown) => (error as { code?: string }).code ?? 'UNNAMED',
  )

interface Done {
  visitor: Visitor
  operation: string
  input: object
  key: string
  code: string
}

/** Plays one day on the real hospital and on the model, and compares them after each step. */
export class QueuePlay {
  private readonly expected: model.Model
  private readonly done: Done[] = []
  private count = 0

  constructor(
    private readonly hospital: TestHospital,
    private readonly fuse: Fuse,
    private readonly visitors: { family: Visitor; doctor: Visitor },
    private readonly day: QueueDay,
  ) {
    this.expected = model.newModel(day.people)
  }

  async run(history: readonly Step[]) {
    for (const step of history) {
      if ((await this.hospital.store.get(queues, this.day.sessionId))?.over) break
      const { real, wanted } = await this.perform(step)
      expect({ step, real }).toEqual({ step, real: wanted })
      await this.tellStopped()
      await this.compare()
    }
    await this.close()
  }

  private get minutes() {
    return (this.hospital.now() - toMs(this.day.startsAt)) / 60_000
  }

  private modelled(act: Act): string {
    const { expected, minutes } = this
    if (act.kind === 'backToQueue') return model.backToQueue(expected, act.why, minutes)
    if (act.kind === 'stopClinic') return model.stopClinic(expected, act.quarter * 15, minutes)
    return 'person' in act ? model[act.kind](expected, act.person, minutes) : model[act.kind](expected, minutes)
  }

  private wish(act: Act) {
    const { visitors, day } = this
    if ('person' in act) return { visitor: visitors.family, input: { appointmentId: day.appointmentIds[act.person] } }
    const { doctor: visitor } = visitors
    const { sessionId } = day
    if (act.kind === 'stopClinic')
      return {
        visitor,
        input: { sessionId, reason: '医生临时有事', from: `09:${String(act.quarter * 15).padStart(2, '0')}` },
      }
    const why = act.kind === 'backToQueue' ? { why: act.why } : {}
    return { visitor, input: { sessionId, ...why } }
  }

  private async perform(step: Step): Promise<{ real: unknown; wanted: unknown }> {
    if (step.kind === 'wait') {
      this.hospital.passMinutes(step.minutes)
      if (step.minutes % 2 === 0) await this.hospital.runJobs()
      return { real: 'OK', wanted: 'OK' }
    }
    if (step.kind === 'both') return this.both()
    if (step.kind === 'retry') return this.retry(step.pick)
    const wanted = this.modelled(step)
    return { real: await this.call(step), wanted }
  }

  private async call(act: Act): Promise<string> {
    const key = `${this.day.sessionId}-${this.count++}`
    const { visitor, input } = this.wish(act)
    const operation = act.kind === 'stopClinic' ? 'booking.stopClinic' : `queue.${act.kind}`
    if (act.dies) blowAt(this.fuse, act.dies)
    let code = await codeOf(visitor.call(operation, input, key))
    const died = this.fuse.blown
    mend(this.fuse)
    if (died) {
      this.hospital.passMinutes(2)
      await this.hospital.runJobs()
      code = await codeOf(visitor.call(operation, input, key))
    }
    this.done.push({ visitor, operation, input, key, code })
    return code
  }

  /** Once a clinic is stopped, whoever it concerns is out of the queue as soon as the hospital's jobs have run. */
  private async tellStopped() {
    if (!this.expected.stop) return
    model.sweep(this.expected)
    await this.hospital.runJobs()
    await this.hospital.runJobs()
  }

  /** Two devices at the same moment. */
  private async both() {
    const { doctor } = this.visitors
    const input = { sessionId: this.day.sessionId }
    const keys = [1, 2].map((device) => `${this.day.sessionId}-${this.count}-${device}`)
    this.count += 1
    const real = await Promise.all(keys.map((key) => codeOf(doctor.call('queue.callNext', input, key))))
    const wanted = [model.callNext(this.expected, this.minutes), model.callNext(this.expected, this.minutes)]
    return { real: real.sort(), wanted: wanted.sort() }
  }

  /** The same tap again: the same answer, and nothing happens. */
  private async retry(pick: number) {
    const before = this.done[pick % Math.max(1, this.done.length)]
    if (!before) return { real: 'OK', wanted: 'OK' }
    const real = await codeOf(before.visitor.call(before.operation, before.input, before.key))
    return { real, wanted: before.code }
  }

  private async compare() {
    const queue = await this.hospital.store.get(queues, this.day.sessionId)
    const { entries } = this.expected
    const personOf = (id: string) => this.day.appointmentIds.indexOf(id)
    const tickets = (queue?.tickets ?? []).map((ticket) => ({
      ...{ person: personOf(ticket.appointmentId), number: ticket.number, state: ticket.state },
    }))
    const wanted = [...entries.values()].map(({ person, number, state }) => ({ person, number, state }))
    const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number
    expect(tickets.sort(byNumber)).toEqual(wanted.sort(byNumber))
    const order = queue ? lineOf(queue).map(({ number }) => number) : []
    expect(order).toEqual(model.line(this.expected).map(({ number }) => number))
  }

  /** The day ends: everybody has an outcome, and who was delayed has one coupon and one priority. */
  private async close() {
    const { hospital, day, expected } = this
    hospital.setNow(instant(toMs(day.startsAt) + 5.5 * 3_600_000))
    const wanted = model.outcomes(expected)
    for (const entry of expected.entries.values()) if (entry.state === 'waiting') expected.delayed.add(entry.person)
    await hospital.runJobs()
    hospital.passMinutes(3)
    await hospital.runJobs()
    const found = await hospital.store.getMany(appointments, day.appointmentIds)
    const statuses = day.appointmentIds.map((id) => found.find((each) => each.id === id)?.status)
    expect(statuses).toEqual(wanted)
    const owed = [...expected.delayed].map((each) => day.appointmentIds[each]).sort()
    const given = await hospital.store.getMany(
      coupons,
      day.appointmentIds.map((id) => `cpn-wait-${id}`),
    )
    expect(given.map(({ id }) => id.replace('cpn-wait-', '')).sort()).toEqual(owed)
    await this.closeStopped(found)
    const promised = await hospital.store.find(amends, { patientId: { $in: day.patientIds } })
    expect(promised.map(({ id }) => id.replace('amends-', '')).sort()).toEqual(owed)
  }

  /** Who chose nothing in a day has his visit given back, with one coupon; nobody else has one. */
  private async closeStopped(ended: readonly Appointment[]) {
    const { hospital, day, expected } = this
    const stopped = [...expected.stopped].map((each) => day.appointmentIds[each]).sort()
    expect(
      ended
        .filter(({ choice }) => choice === 'open')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(stopped)
    hospital.setNow(instant(hospital.now() + 25 * 3_600_000))
    await hospital.runJobs()
    const given = await hospital.store.getMany(
      coupons,
      day.appointmentIds.map((id) => `cpn-stop-${id}`),
    )
    expect(given.map(({ id }) => id.replace('cpn-stop-', '')).sort()).toEqual(stopped)
  }
}
