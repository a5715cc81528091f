import * as fc from 'fast-check'
import { type Consult, consults, duties } from '../../cloudfunctions/consult/collections'
import { consultDue } from '../../cloudfunctions/consult/due'
import { router } from '../../cloudfunctions/hospital'
import type { Store } from '../../cloudfunctions/kernel/store'
import { addMinutes, instant } from '../../cloudfunctions/kernel/time'
import { openClinic } from '../support/clinic'
import { STANDS, layConsult, openPractice } from '../support/consults'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { whole } from '../support/live'
import { scheduledStore } from '../support/scheduled-store'
import { codeOf } from '../support/stops'
import { agree } from './agree'

/** Nothing happens by itself but what the clock asks for; what is announced stays where it can be counted. */
const CLOCK_ONLY = { announcing: [], reactions: [], due: consultDue, router }
/** A hundredth of a second before a deadline. */
const JUST_BEFORE = -0.01 / 60

/** What happens at the same moment, and how long the clock waits before it strikes. */
const SCENES = [
  ...(['word-and-clock', 'words', 'ring', 'word-and-cancel', 'hand-over'] as const),
  ...(['same-cancel', 'same-hand-over', 'same-note'] as const),
] as const
const scene = fc.record({
  what: fc.constantFrom(...SCENES),
  ticks: fc.nat({ max: 14 }),
  /** Sent a second time under the same key. */
  twice: fc.boolean(),
})
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never

interface People {
  patient: Visitor & { patientId: string }
  doctors: readonly [Visitor, Visitor]
}

const openPeople = async (hospital: TestHospital): Promise<People> => {
  const { store } = hospital
  const now = instant(hospital.now())
  for (const [n, doctorId] of ['doc1', 'doc2'].entries()) {
    await openClinic(store, { doctorId, name: n ? '何晓棠' : '林静', dates: [] })
    await openPractice(store, doctorId, now)
    const at = { startsAt: addMinutes(now, n - 60), endsAt: addMinutes(now, 24 * 60) }
    await store.insert(duties, { id: `duty-${doctorId}`, doctorId, doctorName: '', departmentName: '', ...at })
  }
  const [one, two] = [await hospital.staff('doctor', 'doc1'), await hospital.staff('doctor', 'doc2')]
  return { patient: await hospital.patient('周晚晴'), doctors: [one, two] }
}

/** One consult, and everybody who does something with it at once. */
class Together {
  private readonly codes = new Map<string, string[]>()
  readonly runs: (() => Promise<unknown>)[] = []

  constructor(
    private readonly hospital: TestHospital,
    private readonly people: People,
    private readonly current: { scheduler: fc.Scheduler | null },
    readonly consultId: string,
  ) {}

  /** @param name of the key too: the same name is the same command. */
  adds(name: string, visitor: Visitor, operation: string, rest: object = {}) {
    const { consultId, codes } = this
    const run = async () => {
      const code = await codeOf(visitor.call(operation, { consultId, ...rest }, `${consultId}-${name}`))
      codes.set(name, [...(codes.get(name) ?? []), code])
    }
    this.runs.push(run)
  }

  says(name: string, visitor: Visitor, times = 1) {
    for (let n = 0; n < times; n += 1)
      this.adds(name, visitor, 'consult.send', { content: { kind: 'text', text: name } })
  }

  /** After so many steps of the others a deadline passes, and the clock is looked at. */
  strikes(ticks: number) {
    this.runs.push(async () => {
      for (let n = 0; n < ticks; n += 1) await this.current.scheduler?.schedule(Promise.resolve(), 'tick')
      this.hospital.passMinutes(-2 * JUST_BEFORE)
      await this.hospital.runJobs()
    })
  }

  did(name: string) {
    const codes = this.codes.get(name) ?? []
    agree(new Set(codes).size, 1)
    return codes[0] === 'OK'
  }

  async stored() {
    return (await this.hospital.store.get(consults, this.consultId)) as Consult
  }

  /** Every number once, for both sides the same; of what was sent exactly what was taken, once. */
  async checkThread() {
    const { patient, doctors } = this.people
    const { doctorId, lastSeq, answeredAt } = await this.stored()
    const doctor = doctors.find((each) => each.accountId.endsWith(doctorId ?? 'nobody'))
    const read = async ({ api }: Visitor) => whole(await api.consult.getThread({ consultId: this.consultId })).messages
    const list = await read(patient)
    agree(
      list.map(({ seq }) => seq),
      Array.from({ length: lastSeq }, (_, n) => n + 1),
    )
    if (doctor)
      agree(
        (await read(doctor)).map(({ seq, content }) => [seq, content]),
        list.map(({ seq, content }) => [seq, content]),
      )
    const said = list.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []))
    const taken = [...this.codes.keys()].filter((name) => name.startsWith('话') && this.did(name))
    agree(said.sort(), taken.sort())
    agree(answeredAt !== null, list.some(({ from }) => from === 'doctor') || this.consultId.endsWith('answered'))
    return list
  }

  async facts() {
    const { outbox } = await this.stored()
    return outbox.map(({ type }) => type).filter((type) => type !== 'consult.said' && type !== 'consult.rang')
  }
}

const HAND_OVER = { doctorId: 'doc2', reason: '请您看看' }
const NOTE = { complaint: '血压偏高', present: '近两周', history: '', allergies: '', diagnosis: '', advice: '继续' }

/** One command on two phones at once is done once, and both hear so. */
const same = (on: Together, visitor: Visitor, operation: string, rest: object = {}) => {
  for (let phone = 0; phone < 2; phone += 1) on.adds('same', visitor, operation, rest)
  return () => Promise.resolve(agree(on.did('same'), true))
}

type Play = (together: Together, people: People, taken: Scene) => () => Promise<void>

const PLAYS: Record<Scene['what'], Play> = {
  'word-and-clock': (on, { patient, doctors: [doctor] }, { ticks, twice }) => {
    on.says('话一', doctor, twice ? 2 : 1)
    on.says('话二', patient)
    on.strikes(ticks)
    return async () => {
      const { state, answeredAt, endReason } = await on.stored()
      agree(
        [state, answeredAt !== null, endReason],
        on.did('话一') ? ['answered', true, null] : ['expired', false, 'late'],
      )
      agree(await on.facts(), [on.did('话一') ? 'consult.answered' : 'consult.expired'])
    }
  },
  words: (on, { patient, doctors: [doctor] }, { twice }) => {
    on.says('话一', patient, twice ? 2 : 1)
    on.says('话二', doctor, 2)
    on.says('话三', patient)
    return async () => agree([on.did('话一'), on.did('话二'), on.did('话三')], [true, true, true])
  },
  ring: (on, { doctors: [one, two] }, { ticks, twice }) => {
    on.adds('first', one, 'consult.takeRing')
    on.adds('second', two, 'consult.takeRing')
    if (twice) on.adds('third', two, 'consult.takeRing')
    on.strikes(ticks)
    return async () => {
      const { state, doctorId } = await on.stored()
      const taken = [on.did('first'), on.did('second') || (twice && on.did('third'))]
      agree([state, doctorId], taken[0] ? ['waiting', 'doc1'] : taken[1] ? ['waiting', 'doc2'] : ['paid', null])
      agree([taken[0] && taken[1], (await on.facts()).length], [false, taken[0] || taken[1] ? 1 : 0])
    }
  },
  'word-and-cancel': (on, { patient, doctors: [doctor] }, { twice }) => {
    on.says('话一', doctor)
    on.adds('cancel', patient, 'consult.cancel')
    if (twice) on.adds('cancel', patient, 'consult.cancel')
    return async () => {
      agree(on.did('话一'), !on.did('cancel'))
      agree((await on.stored()).state, on.did('cancel') ? 'refunded' : 'answered')
      agree(await on.facts(), [on.did('cancel') ? 'consult.returned' : 'consult.answered'])
    }
  },
  'hand-over': (on, { doctors: [doctor] }) => {
    on.adds('hand-over', doctor, 'consult.handOver', HAND_OVER)
    on.adds('end', doctor, 'consult.end')
    on.says('话一', doctor)
    return async () => {
      const { doctorId, state } = await on.stored()
      agree([doctorId, state === 'ended'], on.did('hand-over') ? ['doc2', false] : ['doc1', true])
      agree(on.did('end'), !on.did('hand-over'))
      const last = (await on.checkThread()).at(-1)
      if (state === 'ended') agree(last?.content, { kind: 'event', text: '林静医生结束了问诊' })
    }
  },
  'same-cancel': (on, { patient }) => same(on, patient, 'consult.cancel'),
  'same-hand-over': (on, { doctors: [doctor] }) => same(on, doctor, 'consult.handOver', HAND_OVER),
  'same-note': (on, { doctors: [doctor] }) => same(on, doctor, 'consult.signNote', { note: NOTE }),
}

const statesOf = (what: Scene['what'], now: string): Partial<Consult> => {
  if (what === 'ring') return STANDS.ringing(now, 'doc1')
  const isAnswered = ['words', 'hand-over', 'same-hand-over', 'same-note'].includes(what)
  return isAnswered ? STANDS.answered(now) : STANDS.open(now)
}

const MINUTES: Partial<Record<Scene['what'], number>> = { 'word-and-clock': 30, ring: 1 }

export interface Opened {
  store: Store
  close: () => Promise<void>
}

const BATCH = 50

const batch = async (runs: number, seed: number, { store, close }: Opened) => {
  const current: { scheduler: fc.Scheduler | null } = { scheduler: null }
  const hospital = openTestHospital({ store, schedule: CLOCK_ONLY, wrap: (inner) => scheduledStore(inner, current) })
  const people = await openPeople(hospital)
  let count = 0
  const property = fc.asyncProperty(fc.scheduler(), scene, async (scheduler, taken) => {
    count += 1
    const { what } = taken
    const now = instant(hospital.now())
    const stands = statesOf(what, now)
    const id = `con-${count}-${stands.state}`
    const { patientId } = people.patient
    await layConsult(hospital.store, { id, patientId, doctorId: what === 'ring' ? null : 'doc1', now }, stands)
    const on = new Together(hospital, people, current, id)
    const check = PLAYS[what](on, people, taken)
    hospital.passMinutes((MINUTES[what] ?? 0) + JUST_BEFORE)
    current.scheduler = scheduler
    await scheduler.waitFor(Promise.all(on.runs.map((run) => run())))
    current.scheduler = null
    await check()
    await on.checkThread()
    await hospital.store.remove(consults, id)
  })
  try {
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  } finally {
    hospital.close()
    await close()
  }
  return count
}

/** Starts real operations together and lets fast-check choose the order in which their store calls take effect. */
export const interleaveConsults = async (runs: number, openStore: () => Promise<Opened>) => {
  let count = 0
  for (let seed = 1; count < runs; seed += 1)
    count += await batch(Math.min(BATCH, runs - count), seed, await openStore())
  return count
}
