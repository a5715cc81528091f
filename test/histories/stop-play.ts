import * as fc from 'fast-check'
import { type Appointment, appointments } from '../../cloudfunctions/booking/collections'
import { audit } from '../support/audit'
import { type Fuse, blowAt, mend } from '../support/failing-store'
import { fateFaults } from '../support/fates'
import type { TestHospital, Visitor } from '../support/hospital'
import type { PretendRails } from '../support/pretend-rails'
import { codeOf } from '../support/stops'
import { type ClinicDay, family } from './clinic-day'
import * as model from './stop-model'

/** Something that happens while a clinic is being stopped; `dies`: the machine does, at that write. */
type Act =
  | { kind: 'stop'; from: number; dies: number }
  | { kind: 'move'; person: number; target: number; dies: number }
  | { kind: 'giveBack'; person: number; dies: number }
type Race =
  | { kind: 'moveAndGiveBack'; person: number; target: number }
  | { kind: 'lastPlace'; target: number }
  | { kind: 'bookAndStop'; from: number; quarter: number }
export type Step = Act | Race | { kind: 'wait'; minutes: number } | { kind: 'retry'; pick: number }

const dies = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) },
)
/** Three who are booked; a fourth comes in a rush. */
const person = fc.nat({ max: 2 })
const half = fc.nat({ max: 1 })
const of = <K extends string>(kind: K) => fc.constant(kind)

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: of('stop'), from: half, dies }) },
    { weight: 6, arbitrary: fc.record({ kind: of('move'), person, target: half, dies }) },
    { weight: 4, arbitrary: fc.record({ kind: of('giveBack'), person, dies }) },
    { weight: 3, arbitrary: fc.record({ kind: of('moveAndGiveBack'), person, target: half }) },
    { weight: 2, arbitrary: fc.record({ kind: of('lastPlace'), target: half }) },
    { weight: 2, arbitrary: fc.record({ kind: of('bookAndStop'), from: half, quarter: half }) },
    { weight: 3, arbitrary: fc.record({ kind: of('wait'), minutes: fc.constantFrom(10, 60, 720, 1440) }) },
    { weight: 1, arbitrary: fc.record({ kind: of('retry'), pick: fc.nat() }) },
  ),
  { minLength: 3, maxLength: 9 },
)

export interface Ground {
  hospital: TestHospital
  fuse: Fuse
  rails: PretendRails
  /** The one that is stopped, and the colleague's. */
  days: { own: ClinicDay; other: ClinicDay }
  /** Of each person; null for who has none yet. */
  appointmentIds: (string | null)[]
  expected: model.Model
}

const CLOCKS = ['09:00', '09:15']
/** Longer than any deadline. */
const IN_THE_END = 25 * 60
const HALF_A_DAY = 720

interface Wish {
  by: 'operator' | 'family'
  operation: string
  input: object
}

interface Done extends Wish {
  key: string
  code: string
}

/** Plays one history on the real hospital and on the model, and compares them after each step. */
export class StopPlay {
  private done: Done[] = []
  private count = 0

  constructor(private readonly on: Ground) {}

  async run(history: readonly Step[]) {
    for (const step of history) {
      await this.perform(step)
      await this.compare(step)
    }
    await this.pass(IN_THE_END)
    await this.close()
  }

  private get minutes() {
    return Math.round(this.on.hospital.now() / 60_000)
  }

  private async pass(minutes: number) {
    this.on.hospital.passMinutes(minutes)
    await this.on.hospital.runJobs()
    model.tick(this.on.expected, this.minutes)
    // An answer is kept for a day.
    if (minutes >= HALF_A_DAY) this.done = []
  }

  private key() {
    return `${this.on.days.own.sessionId}-${this.count++}`
  }

  /** Signed in afresh: days pass. */
  private visitor({ by }: Pick<Wish, 'by'>): Promise<Visitor> {
    const { hospital } = this.on
    return by === 'family' ? family(hospital) : hospital.staff('operator')
  }

  private async codeFor(wish: Wish, key: string) {
    return codeOf((await this.visitor(wish)).call(wish.operation, wish.input, key))
  }

  private wish(act: Act): Wish {
    const { days, appointmentIds } = this.on
    if (act.kind === 'stop') {
      const from = act.from ? { from: CLOCKS[act.from] } : {}
      const input = { sessionId: days.own.sessionId, reason: '医生病假', ...from }
      return { by: 'operator', operation: 'booking.stopClinic', input }
    }
    const appointmentId = appointmentIds[act.person]
    if (act.kind === 'giveBack') return { by: 'family', operation: 'booking.refundStopped', input: { appointmentId } }
    const input = { appointmentId, slotId: days.other.slotIds[act.target] }
    return { by: 'family', operation: 'booking.moveStopped', input }
  }

  private modelled(act: Act): string {
    const { expected } = this.on
    if (act.kind === 'stop') return model.stop(expected, act.from, this.minutes)
    return act.kind === 'move' ? model.move(expected, act.person, act.target) : model.giveBack(expected, act.person)
  }

  private async act(act: Act) {
    const { fuse, hospital, expected } = this.on
    const wish = this.wish(act)
    const key = this.key()
    const tense = model.isTense(expected, this.minutes, this.minutes + 5)
    const wanted = this.modelled(act)
    if (act.dies && !tense) blowAt(fuse, act.dies)
    let code = await this.codeFor(wish, key)
    const died = fuse.blown
    mend(fuse)
    if (died) {
      hospital.passMinutes(2)
      await hospital.runJobs()
      code = await this.codeFor(wish, key)
    }
    expect({ act, code }).toEqual({ act, code: wanted })
    this.done.push({ ...wish, key, code })
  }

  /** Two taps at the same moment. */
  private together(...acts: Act[]) {
    return Promise.all(acts.map((act) => this.codeFor(this.wish(act), this.key())))
  }

  private async moveAndGiveBack({ person, target }: { person: number; target: number }) {
    const { expected } = this.on
    const moving: Act = { kind: 'move', person, target, dies: 0 }
    const giving: Act = { kind: 'giveBack', person, dies: 0 }
    const [moved, given] = await this.together(moving, giving)
    const order = moved === 'OK' ? [moving, giving] : [giving, moving]
    const wanted = order.map((act) => this.modelled(act))
    const [toMove, toGive] = moved === 'OK' ? wanted : [wanted[1], wanted[0]]
    const full = expected.free[target] === 0 && moved === 'SLOT_FULL'
    expect([full ? toMove : moved, given]).toEqual([toMove, toGive])
  }

  /** Two want the same place. */
  private async lastPlace(target: number) {
    const acts: Act[] = [0, 1].map((who) => ({ kind: 'move', person: who, target, dies: 0 }))
    const codes = await this.together(...acts)
    const inOrder = codes[0] === 'OK' ? acts : [...acts].reverse()
    const wanted = inOrder.map((act) => this.modelled(act))
    expect(codes[0] === 'OK' ? codes : [...codes].reverse()).toEqual(wanted)
  }

  /** Somebody books while the clinic is being stopped: he has a place that takes place, or is told like everybody else. */
  private async bookAndStop({ from, quarter }: { from: number; quarter: number }) {
    const { days, hospital, appointmentIds, expected } = this.on
    if (appointmentIds[3]) return
    const wish = { slotId: days.own.slotIds[quarter], patientId: days.own.patientIds[3] }
    const visitor = await family(hospital)
    const booking = visitor.call('booking.reserve', wish, this.key()) as Promise<{ appointmentId: string }>
    const [booked] = await Promise.all([
      booking.then(
        ({ appointmentId }) => appointmentId,
        () => null,
      ),
      this.together({ kind: 'stop', from, dies: 0 }),
    ])
    if (booked) {
      appointmentIds[3] = booked
      Object.assign(expected.people[3] as model.Person, { state: 'booked', quarter })
    }
    const at = this.minutes
    if (model.isTense(expected, at, at + 4)) return
    model.stop(expected, from, at)
    await this.pass(4)
    const late = expected.people[3]
    const real = booked && (await hospital.store.get(appointments, booked))
    if (late && real && real.chooseBy) late.chooseBy = Math.round(Date.parse(real.chooseBy) / 60_000)
  }

  /** The same tap again: the same answer, and nothing happens. */
  private async retry(pick: number) {
    const before = this.done[pick % Math.max(1, this.done.length)]
    if (!before) return
    expect(await this.codeFor(before, before.key)).toBe(before.code)
  }

  private perform(step: Step): Promise<void> {
    switch (step.kind) {
      case 'wait':
        return this.pass(step.minutes)
      case 'retry':
        return this.retry(step.pick)
      case 'moveAndGiveBack':
        return this.moveAndGiveBack(step)
      case 'lastPlace':
        return this.lastPlace(step.target)
      case 'bookAndStop':
        return this.bookAndStop(step)
      default:
        return this.act(step)
    }
  }

  private async visits(): Promise<(Appointment | null)[]> {
    const { appointmentIds, hospital } = this.on
    return Promise.all(appointmentIds.map((id) => (id ? hospital.store.get(appointments, id) : null)))
  }

  private async compare(step: Step) {
    const real = (await this.visits()).map((visit) => (visit ? (visit.choice ?? visit.status) : 'absent'))
    expect({ step, real }).toEqual({ step, real: this.on.expected.people.map(({ state }) => state) })
  }

  /** Everybody has one fate, nobody two; places, days, money and coupons agree. */
  private async close() {
    const { hospital, days, rails, expected } = this.on
    await this.compare({ kind: 'wait', minutes: IN_THE_END })
    expect(expected.people.some(({ state }) => state === 'open')).toBe(false)
    expect(await fateFaults(hospital.store, [days.own.doctorId])).toEqual([])
    expect(await audit(hospital.store)).toEqual([])
    const [payer] = await this.visits()
    expect(rails.keptBy('wechat') > 0).toBe(payer?.choice !== 'refunded')
    for (const trade of rails.trades.wechat.keys()) rails.trades.wechat.delete(trade)
  }
}
