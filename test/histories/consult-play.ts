import type { Message } from '@xinglin/types/consult-talk'
import { claimId, claims } from '../../cloudfunctions/kernel/claims'
import { toMs } from '../../cloudfunctions/kernel/time'
import { blowAt, mend } from '../support/failing-store'
import { codeOf } from '../support/stops'
import { agree } from './agree'
import { type Subject, checkAllOutsiders, checkBooks, checkConsult } from './consult-check'
import * as model from './consult-model'
import { type Act, type History, type Stage, type Step, wayTo } from './consult-steps'
import { type Place, type Wish, otherDoctor, sayWish, wishOf } from './consult-wish'
import { type Begin, type ConsultWorld, DOCTORS, consent, draftFor } from './consult-world'

const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000

interface Done {
  wish: Wish
  key: string
  code: string
  seq: number
  at: number
}

interface Outcome {
  code: string
  /** The message's number; 0 for what is none. */
  seq: number
}

type Told = Subject & { orderIds: Set<string> }

/** Plays one history on the real hospital and on the model, and compares them after each step. */
export class ConsultPlay {
  private readonly told: Told[] = []
  private done: Done[] = []
  private count = 0

  constructor(
    private readonly world: ConsultWorld,
    private readonly name: string,
  ) {}

  async run({ begins, steps }: History) {
    for (const [n, begin] of begins.entries()) await this.begin(n, begin)
    for (const step of steps) {
      await this.perform(step)
      await this.compare(step)
    }
    await this.close()
  }

  private async begin(n: number, begin: Begin & { upTo: Stage }) {
    const { world } = this
    const people = world.people ?? []
    const [person, other] = [people[n], people[1 - n]]
    if (!person || !other) throw new Error('nobody to consult')
    const doctorId = begin.line === 'ordinary' ? (DOCTORS[n] ?? null) : null
    const consultId = await draftFor(world, person, begin, doctorId ?? '')
    const fresh = model.newModel({ kind: begin.kind, line: begin.line, doctorId }, world.now)
    this.told.push({ world, consultId, person, other, model: fresh, orderIds: new Set() })
    for (const step of wayTo(begin.upTo, n, begin.line)) await this.perform(step)
  }

  private placeOf({ consultId, person, model: { kind, doctorId } }: Told): Place {
    return { consultId, person, kind, doctorId }
  }

  private fresh(what: string) {
    return `${what}-${this.name}-${this.count++}`
  }

  private async jobs() {
    await this.world.hospital.runJobs()
    for (const each of this.told) model.tick(each.model, this.world.now)
  }

  private async ask({ side, accountId, doctorId, operation, input }: Wish, key: string): Promise<Outcome> {
    const { world } = this
    const visitor = side === 'doctor' ? await world.doctor(doctorId ?? '') : await world.patientSide(accountId)
    let seq = 0
    const asked = visitor.call(operation, input, key).then((answer) => {
      if (operation === 'consult.send') seq = (answer as Message).seq
    })
    const code = await codeOf(asked)
    return { code, seq }
  }

  /** What the model makes of a wish. */
  private async modelled(
    told: Told,
    { operation, side, accountId, doctorId, words }: Wish,
    choice: string,
    key: string,
  ) {
    const { model: expected, consultId } = told
    const { now } = this.world
    const kind = operation.split('.')[1] ?? ''
    const tell = (code: string) => {
      if (code === 'OK' && words) expected.said.push({ words, from: side, accountId, key })
      return code
    }
    if (kind === 'send') return tell(model.say(expected, { side, doctorId }, now))
    if (kind === 'cancel') return model.cancel(expected, now)
    if (kind === 'askAgain') return tell(model.askAgain(expected, now))
    if (kind === 'takeRing') {
      const ring = (await this.world.consult(consultId))?.ring
      const rings = ring?.doctorId === doctorId && toMs(ring?.until ?? '') > now
      return model.takeRing(expected, doctorId ?? '', rings, now)
    }
    if (doctorId !== expected.doctorId || expected.state === 'drafted') return 'FORBIDDEN'
    const wanted = kind === 'handOver' ? otherDoctor(expected.doctorId) : choice
    return tell(model.byDoctor[kind as keyof typeof model.byDoctor](expected, now, wanted))
  }

  /** The machine dies at a write. The same is asked again at once, or the jobs have finished it by then. */
  private async askDying(wish: Wish, key: string, dies: number, tense: boolean): Promise<Outcome> {
    const { world } = this
    if (dies) blowAt(world.fuse, dies)
    const first = await this.ask(wish, key)
    const died = world.fuse.blown
    mend(world.fuse)
    if (!died) return first
    if (dies % 3 === 0) world.restart()
    const { accountId, doctorId, side } = wish
    const id = claimId({ accountId, doctorId, role: side }, wish.operation, key)
    if (!tense && dies % 2 === 0 && (await world.store.get(claims, id))) {
      await world.pass(2)
      await this.jobs()
    }
    return this.ask(wish, key)
  }

  private async act(act: Act) {
    const told = this.told[act.c]
    if (!told || model.isDropped(told.model)) return
    const wish = wishOf(this.placeOf(told), act, this.fresh('话'))
    const key = this.fresh('key')
    const tense = this.told.some((each) => model.isTense(each.model, this.world.now))
    const at = this.world.now
    const wanted = await this.modelled(told, wish, 'choice' in act ? act.choice : '', key)
    const { code, seq } = await this.askDying(wish, key, act.dies, tense)
    if (act.dies && act.kind === 'handOver' && code === 'FORBIDDEN' && wanted === 'OK') return
    agree({ act, code }, { act, code: wanted })
    if (act.lost) agree({ act, again: await this.ask(wish, key) }, { act, again: { code, seq } })
    if (code !== 'FORBIDDEN') this.done.push({ wish, key, code, seq, at })
  }

  /** Several at the same moment; the model hears them in the order in which they were heard. */
  private async together(told: Told, wishes: readonly { wish: Wish; key: string }[]) {
    const { now } = this.world
    const outcomes = await Promise.all(
      wishes.map(async (each) => ({ ...each, ...(await this.ask(each.wish, each.key)) })),
    )
    const heard = new Map(outcomes.sort((a, b) => a.seq - b.seq).map((each) => [each.key, each]))
    for (const each of heard.values()) {
      const wanted = await this.modelled(told, each.wish, '', each.key)
      agree([each.wish.words, each.code], [each.wish.words, wanted])
      if (each.code !== 'FORBIDDEN') this.done.push({ ...each, at: now })
    }
    agree(
      outcomes.map(({ key, seq }) => [key, seq]),
      outcomes.map(({ key }) => [key, heard.get(key)?.seq]),
    )
  }

  private async double({ c, from, sameKey }: Extract<Step, { kind: 'double' }>) {
    const told = this.told[c]
    if (!told || model.isDropped(told.model)) return
    const one = { wish: sayWish(this.placeOf(told), from, this.fresh('话')), key: this.fresh('key') }
    const two = { wish: sayWish(this.placeOf(told), from, this.fresh('话')), key: this.fresh('key') }
    await this.together(told, [one, sameKey ? one : two])
  }

  private async cross(c: number) {
    const told = this.told[c]
    if (!told || model.isDropped(told.model)) return
    const said = (from: 'phone' | 'doctor') => ({
      wish: sayWish(this.placeOf(told), from, this.fresh('话')),
      key: this.fresh('key'),
    })
    await this.together(told, [said('phone'), said('doctor')])
  }

  /** The same once more: the same answer, and nothing happens. After a day only what was said is still known by its key. */
  private async retry(pick: number) {
    const before = this.done[pick % Math.max(1, this.done.length)]
    if (!before) return
    const { wish, key, code, seq, at } = before
    const told = this.told.find(({ consultId }) => consultId === wish.input.consultId)
    const isOld = this.world.now - at >= DAY_MS - 5 * MINUTE_MS
    if (!told || (isOld && (wish.operation !== 'consult.send' || code !== 'OK'))) return
    const again = await this.ask(wish, key)
    const isOut = wish.side === 'doctor' && wish.doctorId !== told.model.doctorId
    if (isOld && isOut && again.code === 'FORBIDDEN') return
    agree({ wish, again }, { wish, again: { code, seq } })
  }

  private async pay({ c, twist, dies }: { c: number; twist: string; dies: number }) {
    const told = this.told[c]
    if (!told || model.isDropped(told.model)) return
    await this.jobs()
    const { world } = this
    const { consultId, person, model: expected } = told
    if (model.isDropped(expected)) return
    const accountId = person.accounts[0]
    const { api } = await world.patientSide(accountId)
    if (expected.state !== 'drafted') {
      agree(await codeOf(api.consult.submit(consent(consultId))), 'CONSULT_MOVED_ON')
      return
    }
    const orderId = (await api.consult.submit(consent(consultId))).orderId ?? ''
    expected.lastAt = world.now
    if (twist === 'abandon') return
    told.orderIds.add(orderId)
    await api.billing.pay({ orderId, wallet: 'wechat' })
    agree(world.rails.pay(`${orderId}_01`), true)
    if (twist === 'cancel') await api.consult.cancel({ consultId })
    await this.hear(accountId, orderId, dies)
    if (twist === 'cancel') Object.assign(expected, { state: 'refunded', back: true })
    else model.handIn(expected, toMs((await world.consult(consultId))?.submittedAt ?? ''))
  }

  /** The hospital hears of a payment, however often it dies over it. */
  private async hear(accountId: string, orderId: string, dies: number) {
    const check: Wish = {
      ...{ side: 'patient', accountId, doctorId: null, operation: 'billing.check', words: null },
      input: { orderId } as unknown as Wish['input'],
    }
    await this.askDying(check, this.fresh('check'), dies, true)
    await this.jobs()
  }

  private async perform(step: Step): Promise<void> {
    switch (step.kind) {
      case 'pay':
        return this.pay(step)
      case 'double':
        return this.double(step)
      case 'cross':
        return this.cross(step.c)
      case 'retry':
        return this.retry(step.pick)
      case 'restart':
        return this.world.restart()
      case 'wait':
        await this.world.pass(step.minutes)
        return step.jobs ? this.jobs() : undefined
      default:
        return this.act(step)
    }
  }

  /** After a step those whom it was about; all of them after what was about none. */
  private async compare(step: object) {
    this.count += 1
    const about = 'c' in step ? this.told.filter((_, c) => c === step.c) : this.told
    for (const each of about) await checkConsult(each, this.count)
  }

  private async pass(minutes: number) {
    await this.world.pass(minutes)
    await this.jobs()
  }

  /** A word that makes it end by itself, or a draft given up. */
  private async finish({ consultId, model: expected, person }: Told, c: number) {
    if (expected.state === 'drafted') return this.act({ kind: 'cancel', c, from: 'phone', dies: 0, lost: false })
    if (expected.state === 'open') return this.act({ kind: 'say', c, from: 'doctor', dies: 0, lost: false })
    return (await this.world.patientSide(person.accounts[0])).api.consult.getThread({ consultId }).catch(() => null)
  }

  /** Long after: all is over, the money is where it belongs, and nobody but the two sides reads it. */
  private async close() {
    await this.pass(65)
    await this.pass(25 * 60)
    for (const [c, each] of this.told.entries()) await this.finish(each, c)
    await this.pass(25 * 60)
    await this.compare({})
    for (const each of this.told) {
      await checkBooks(each)
      await checkAllOutsiders(each)
    }
    for (let pick = 0; pick < this.done.length; pick += 1) await this.retry(pick)
    await this.compare({})
  }
}
