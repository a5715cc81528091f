import * as fc from 'fast-check'

export const BY_DOCTOR = ['start', 'holdUp', 'givePlan', 'signNote', 'end', 'referOffline', 'handOver'] as const
export type DoctorMove = (typeof BY_DOCTOR)[number]

/** `dies`: the machine does, at that write. `lost`: so does the answer, and the same is sent once more at once. */
interface Fate {
  dies: number
  lost: boolean
}

export type Act = Fate & { c: number } & (
    | { kind: 'say'; from: 'phone' | 'second' | 'doctor' | 'colleague' }
    | { kind: DoctorMove; by: 'doctor' | 'colleague'; choice: string }
    | { kind: 'cancel' | 'askAgain'; from: 'phone' | 'second' }
    | { kind: 'takeRing'; by: number }
  )

export type Step =
  | Act
  | { kind: 'pay'; c: number; twist: 'none' | 'abandon' | 'cancel'; dies: number }
  | { kind: 'double'; c: number; from: 'phone' | 'doctor'; sameKey: boolean }
  | { kind: 'cross'; c: number }
  | { kind: 'wait'; minutes: number; jobs: boolean }
  | { kind: 'retry'; pick: number }
  | { kind: 'restart' }

const of = <K extends string>(kind: K) => fc.constant(kind)
const dies = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 8 }) },
)
const lost = fc.nat({ max: 4 }).map((n) => n === 0)
const c = fc.nat({ max: 3 }).map((n) => (n === 3 ? 1 : 0))
const by = fc.constantFrom('doctor' as const, 'doctor' as const, 'doctor' as const, 'colleague' as const)
const phone = fc.constantFrom('phone' as const, 'second' as const)

const doctorMove = <K extends DoctorMove>(kind: K, choices: readonly string[] = ['']) =>
  fc.record({ kind: of(kind), c, by, choice: fc.constantFrom(...choices), dies, lost })

const sayer = fc.constantFrom(...(['phone', 'phone', 'second', 'doctor', 'doctor', 'doctor', 'colleague'] as const))

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 18, arbitrary: fc.record({ kind: of('say'), c, from: sayer, dies, lost }) },
  { weight: 6, arbitrary: doctorMove('start', ['accept', 'accept', 'accept', 'accept', 'refuse', 'none']) },
  { weight: 2, arbitrary: doctorMove('holdUp', ['10', '20', '30']) },
  { weight: 4, arbitrary: doctorMove('givePlan') },
  { weight: 2, arbitrary: doctorMove('signNote') },
  { weight: 3, arbitrary: doctorMove('end') },
  { weight: 2, arbitrary: doctorMove('referOffline') },
  { weight: 2, arbitrary: doctorMove('handOver') },
  { weight: 1, arbitrary: fc.record({ kind: of('cancel'), c, from: phone, dies, lost }) },
  { weight: 3, arbitrary: fc.record({ kind: of('askAgain'), c, from: phone, dies, lost }) },
  { weight: 3, arbitrary: fc.record({ kind: of('takeRing'), c, by: fc.nat({ max: 1 }), dies, lost }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: of('pay'), c, twist: fc.constantFrom('none', 'abandon', 'cancel'), dies }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: of('double'), c, sameKey: fc.boolean() },
      from: fc.constantFrom('phone' as const, 'doctor' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: of('cross'), c }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: of('wait'),
      minutes: fc.constantFrom(-1, 0, 1, 4, 4, 4, 9, 9, 16, 16, 31, 25 * 60, 8 * 24 * 60),
      jobs: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: of('retry'), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: of('restart') }) },
) as fc.Arbitrary<Step>

/** How far a consult is when the history begins. */
const STAGES = ['drafted', 'paid', 'started', 'answered', 'ended'] as const
export type Stage = (typeof STAGES)[number]

/** What brings a draft there; an emergency is not the second doctor's to take while it rings with the first. */
export const wayTo = (stage: Stage, c: number, line: 'ordinary' | 'emergency'): Step[] => {
  const calm = { c, dies: 0, lost: false }
  const doctor = { ...calm, by: 'doctor' as const, choice: '' }
  const rings: Step[] = [1, 0].map((by) => ({ ...calm, kind: 'takeRing', by }))
  const way: Step[][] = [
    [{ kind: 'pay', c, twist: 'none', dies: 0 }],
    [...(line === 'emergency' ? rings : []), { ...doctor, kind: 'start', choice: 'accept' }],
    [{ ...calm, kind: 'say', from: 'doctor' }],
    [
      { ...doctor, kind: 'signNote' },
      { ...doctor, kind: 'end' },
    ],
  ]
  return way.slice(0, STAGES.indexOf(stage)).flat()
}

const begin = fc.record({
  kind: fc.constantFrom('advice' as const, 'revisit' as const),
  line: fc.constantFrom('ordinary' as const, 'ordinary' as const, 'emergency' as const),
  upTo: fc.constantFrom(
    ...(['drafted', 'paid', 'paid', 'started', 'started', 'started', 'answered', 'answered', 'ended'] as const),
  ),
})

export const history = fc.record({
  begins: fc.array(begin, { minLength: 1, maxLength: 2 }),
  steps: fc.array(step, { minLength: 6, maxLength: 16 }),
})
export type History = typeof history extends fc.Arbitrary<infer H> ? H : never
