import * as fc from 'fast-check'
import type { Luck } from '../support/pretend-rails'

const wallet = fc.constantFrom('wechat' as const, 'alipay' as const)
const person = fc.nat({ max: 2 })
const pick = fc.nat({ max: 7 })
const luck = fc.constantFrom<Luck>('answered', 'question-lost', 'answer-lost', 'answer-lost')

const of = <K extends string, R extends object>(kind: K, rest: { [F in keyof R]: fc.Arbitrary<R[F]> }) =>
  fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<{ kind: K } & R>

const minutes = fc.constantFrom(0.2, 1, 1, 5, 14, 15, 16, 60, 959, 1380)
const legs = fc.constantFrom('both' as const, 'both' as const, 'both' as const, 'cash' as const, 'insurance' as const)
const about = fc.constantFrom('payment' as const, 'refund' as const, 'insurance' as const)
const decision = fc.constantFrom('grant' as const, 'refuse' as const, 'retry' as const, 'settled-by-hand' as const)
const usually = fc.constantFrom(true, true, true, false)
const rarely = fc.constantFrom(false, false, false, false, true)

const booking = of('book', { person, slot: fc.nat({ max: 1 }), online: usually })
const coupon = of('coupon', { person, coupon: fc.option(fc.nat({ max: 2 })) })
const quote = of('quote', { person, wallet, agrees: usually })
const paying = of('pay', { person, wallet })
const atWallet = of('at-wallet', { pick, legs })

const happening = fc.oneof(
  { weight: 3, arbitrary: booking },
  { weight: 2, arbitrary: of('wait-for-place', { person }) },
  { weight: 3, arbitrary: of('move', { person, slot: fc.nat({ max: 1 }) }) },
  { weight: 4, arbitrary: of('cancel', { person }) },
  { weight: 3, arbitrary: coupon },
  { weight: 3, arbitrary: quote },
  { weight: 1, arbitrary: of('drop', { person }) },
  { weight: 6, arbitrary: paying },
  { weight: 6, arbitrary: atWallet },
  { weight: 1, arbitrary: of('wallet-gives-up', { pick }) },
  { weight: 5, arbitrary: of('notice', { pick, about, again: fc.boolean() }) },
  { weight: 4, arbitrary: of('check', { person }) },
  { weight: 2, arbitrary: of('ask-refund', { person }) },
  { weight: 1, arbitrary: of('goodwill', { person }) },
  { weight: 4, arbitrary: of('decide', { pick, decision }) },
  { weight: 3, arbitrary: of('weather', { lucks: fc.array(luck, { maxLength: 6 }), silent: rarely }) },
  {
    weight: 2,
    arbitrary: of('refunds', { end: fc.constantFrom('at-once' as const, 'slow' as const, 'fail' as const) }),
  },
  { weight: 1, arbitrary: of('finish', {}) },
  { weight: 6, arbitrary: of('wait', { minutes }) },
)

type Happening = typeof happening extends fc.Arbitrary<infer S> ? S : never

/** Something that happens, and whether the timer comes right after it. */
export interface MoneyStep {
  jobs: boolean
  what: Happening
}

/** Somebody books and begins to pay: what most histories begin with, so that they are about money. */
const opening: fc.Arbitrary<Happening[]> = fc
  .record({
    ...{ person, slot: fc.nat({ max: 1 }), wallet, other: wallet, online: usually, insured: fc.boolean() },
    ...{ coupon: fc.option(fc.nat({ max: 2 })), pays: usually, legs },
  })
  .map(({ person: who, slot, wallet: by, other, online, insured, coupon: chosen, pays, legs: what }) => [
    { kind: 'book', person: who, slot, online },
    ...(chosen === null ? [] : [{ kind: 'coupon' as const, person: who, coupon: chosen }]),
    ...(insured ? [{ kind: 'quote' as const, person: who, wallet: other, agrees: true }] : []),
    { kind: 'pay', person: who, wallet: by },
    ...(pays ? [{ kind: 'at-wallet' as const, pick: 0, legs: what }] : []),
  ])

export const moneySteps: fc.Arbitrary<MoneyStep[]> = fc
  .tuple(opening, fc.array(fc.record({ jobs: usually, what: happening }), { minLength: 2, maxLength: 10 }), opening)
  .map(([first, rest, second]) => {
    const late = (whats: Happening[]) => whats.map((what) => ({ jobs: false, what }))
    return [...late(first), ...rest.slice(0, 4), ...late(second), ...rest.slice(4)]
  })

/** How a history is set up, and how the people of the hospital decide at its end. */
export const setting = fc.record({
  insured: fc.constantFrom([50, 20, 0], [100, 0, 0], [0, 0, 0], [33, 33, 34], [0, 0, 7]),
  coupons: fc.array(fc.constantFrom(1, 500, 5000), { maxLength: 3 }),
  feeFen: fc.constantFrom(2000, 2000, 1, 3333),
  capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 2 }),
  byHand: fc.boolean(),
})

export type Setting = typeof setting extends fc.Arbitrary<infer S> ? S : never
