import { cases } from './support/cases'
import { circleConcernsAnother } from './support/circle-cases'
import { areAlike, dump, expectAlike } from './support/dump'
import { type Described, commands } from './support/operations'
import { outcomeOf } from './support/outcome'
import { closeWorld, openWorld, slowDown } from './support/shared-world'
import type { CallerName, World } from './support/world'

afterAll(closeWorld)

/** Raise it with RACES to look for longer. */
const SEEDS = Number(process.env['RACES'] ?? 4)

/** Whoever the contract names first; of what is the adviser's own, the adviser. */
const callerOf = ({ name, meta }: Described): CallerName => {
  const { access } = meta
  if (!access || access === 'public') throw new Error('a command has a rule')
  if (name in circleConcernsAnother) return 'adviser'
  return access.roles[0] === 'patient' ? 'self' : access.roles[0] === 'doctor' ? 'the doctor' : 'operator'
}

const caller = (world: World, operation: Described) => world.callers[callerOf(operation)]

/** Says how much this run did, and of two runs at once each does a part. */
const COUNTS_ITS_OWN: readonly string[] = ['booking.openClinics']

/** A number of the standby list may be skipped, and a file's key is drawn anew; that is no effect. */
const effectOn = async ({ store }: World): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(await dump(store), (key, value: unknown) =>
      ['standbySeq', 'seq', 'dataKey'].includes(key) ? undefined : value,
    ),
  )

test('every command has two wishes to tell apart', () => {
  expect(commands.filter(({ name }) => !cases[name].other).map(({ name }) => name)).toEqual([])
})

describe.each(commands.map((each) => [each.name, each] as const))('%s', (name, operation) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })

  const send = (input: object = cases[name].input(world), key = 'tap') =>
    outcomeOf(caller(world, operation).call(name, input, key))

  test('the same key and body: the same answer, no further effect', async () => {
    const input = cases[name].input(world)
    const untouched = await dump(world.store)
    const first = await send(input)
    expect(first).toMatchObject({ code: 'OK' })
    const after = await dump(world.store)
    expect(areAlike(after, untouched)).toBe(false)
    world.hospital.passMinutes(3)
    expect(await send(structuredClone(input))).toEqual(first)
    expectAlike(await dump(world.store), after)
  })

  test('the same key and another body: a named error, no effect', async () => {
    const input = cases[name].input(world)
    const other = cases[name].other?.(world) as object
    await send(input)
    const after = await dump(world.store)
    expect(await send(other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expectAlike(await dump(world.store), after)
  })

  test('the same key in other hands is another key', async () => {
    await send()
    const theirs = await outcomeOf(world.callers['another patient'].call(name, cases[name].input(world), 'tap'))
    expect(theirs.code).not.toBe('IDEMPOTENCY_KEY_REUSED')
  })

  test('two at once under one key: one answer, the effect of one', async () => {
    const input = cases[name].input(world)
    const [one, two] = await Promise.all([send(input), send(structuredClone(input))])
    expect(one).toMatchObject({ code: 'OK' })
    expect(two).toEqual(one)
    const effect = await effectOn(world)
    world = await openWorld()
    expect(await send(input)).toEqual(one)
    expectAlike(effect, await effectOn(world))
  })

  test('the same on a slow network, however the two interleave', async () => {
    const input = cases[name].input(world)
    const expected = await send(input)
    const effect = await effectOn(world)
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      world = await openWorld()
      await slowDown(seed)
      const two = send(input)
      if (seed % 2) await new Promise(setImmediate)
      const answers = await Promise.all([two, send(structuredClone(input))])
      const answer = COUNTS_ITS_OWN.includes(name) ? answers[0] : expected
      expect({ seed, answers }).toEqual({ seed, answers: [answer, answer] })
      expectAlike({ seed, effect: await effectOn(world) }, { seed, effect })
    }
  })

  test('an error is an answer too', async () => {
    const input = cases[name].other?.(world) as object
    await send(input, 'before')
    const first = await send(input, 'again')
    expect(await send(input, 'again')).toEqual(first)
  })
})
