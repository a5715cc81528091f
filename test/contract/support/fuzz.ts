import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import type { Visitor } from '../../support/hospital'
import { cases, hintsOf } from './cases'
import type { Described } from './operations'
import { type Outcome, faultsOf, issuesOf, outcomeOf, unreadable } from './outcome'
import { MARK, spoiled } from './spoiled'
import { valid } from './valid'
import { closeWorld, openWorld } from './shared-world'
import { CALLERS, type CallerName, type World } from './world'

/** Raise it with FUZZ_RUNS to look for longer. */
const runsOf = (usual: number) => Number(process.env['FUZZ_RUNS'] ?? usual)
/** A world is used up: patients are removed, places taken. */
const CALLS_PER_WORLD = 250

/** Who is let in by role, for whom the contract's other rules are then tried. */
const insiders = ({ meta }: Described): CallerName[] => {
  if (meta.access === 'public' || !meta.access) return ['anonymous', 'self']
  const { roles } = meta.access
  return [
    ...(roles.includes('patient') ? (['self', 'self', 'another patient', 'relative:booking'] as const) : []),
    ...(roles.includes('doctor') ? (['the doctor', 'another doctor'] as const) : []),
    ...(roles.includes('adviser') ? (['adviser'] as const) : []),
    ...(roles.includes('operator') ? (['operator'] as const) : []),
  ]
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 600)

/** Stack frames and the machine's paths belong in the log. */
const TRACE = /\bat [^\n]*:\d+:\d+|node_modules|\.ts:\d+|SQLITE|stack/

const leaks = (outcome: Outcome) => (outcome.code !== 'OK' && TRACE.test(show(outcome) ?? '') ? ['shows a trace'] : [])

/** Fails with what was sent, what came back and what the log knows of it. */
const report = (world: World, input: unknown, outcome: Outcome, faults: readonly string[]) => {
  if (faults.length === 0) return
  const lines = world.hospital.logLines.filter((line) => line.includes('failed')).slice(-2)
  throw new Error([...faults, `input ${show(input)}`, `outcome ${show(outcome)}`, ...lines].join('\n'))
}

const inWorlds = async (operation: Described, runs: number, run: (world: World) => Promise<void>) => {
  for (let left = runs; left > 0; left -= CALLS_PER_WORLD) {
    await run(await openWorld())
  }
  return operation
}

const parametersFor = (runs: number) => ({ numRuns: Math.min(runs, CALLS_PER_WORLD), verbose: 0 }) as const

/** Whatever fits the schema ends well or in an error that the contract names. */
export const tryValid = (operation: Described, runs: number) =>
  inWorlds(operation, runs, (world) => {
    const who = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...insiders(operation)) },
      { weight: 1, arbitrary: fc.constantFrom(...CALLERS) },
    )
    const sample = { input: cases[operation.name].input(world), caller: insiders(operation)[0] as CallerName }
    const given = fc.record({ input: valid(operation.input, hintsOf(world)), caller: who })
    return fc.assert(
      fc.asyncProperty(given, async ({ input, caller }) => {
        const outcome = await outcomeOf((world.callers[caller] as Visitor).call(operation.name, input))
        report(world, input, outcome, [...faultsOf(operation, outcome), ...leaks(outcome)])
      }),
      { ...parametersFor(runs), examples: [[sample]] },
    )
  })

/** Any operations one after another in one world: what one leaves behind must not break another. */
export const tryTogether = async (chosen: readonly Described[], runs: number) => {
  const world = await openWorld()
  const calls = chosen.map((operation) =>
    fc.record({
      operation: fc.constant(operation),
      input: valid(operation.input, hintsOf(world)),
      caller: fc.constantFrom(...insiders(operation)),
    }),
  )
  const codes = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.oneof(...calls), async ({ operation, input, caller }) => {
      const outcome = await outcomeOf(world.callers[caller].call(operation.name, input))
      codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1)
      report(world, input, outcome, [...faultsOf(operation, outcome), ...leaks(outcome)])
    }),
    { numRuns: runs },
  )
  return codes
}

const refusedWell = (outcome: Outcome, caller: CallerName): string[] => {
  if (outcome.code !== 'INVALID_INPUT') return [`${caller} got ${outcome.code} for a spoiled input`]
  const issues = issuesOf(outcome)
  return [
    ...(issues.length === 0 ? ['no issues'] : []),
    ...issues.filter(({ path }) => typeof path !== 'string').map(() => 'an issue without a path'),
    ...unreadable(issues).map(({ path, message }) => `${path}: ${message}`),
    ...(show(outcome)?.includes(MARK) ? ['repeats what was sent'] : []),
  ]
}

/** Whatever does not fit is refused with an issue per field, in Chinese, before anything else looks at it. */
export const trySpoiled = (operation: Described, runs: number) =>
  inWorlds(operation, runs, (world) => {
    const caller = insiders(operation).at(-1) as CallerName
    return fc.assert(
      fc.asyncProperty(spoiled(operation.input, hintsOf(world)), async (input) => {
        const outcome = await outcomeOf(world.callers[caller].call(operation.name, input))
        report(world, input, outcome, [
          ...faultsOf(operation, outcome),
          ...leaks(outcome),
          ...refusedWell(outcome, caller),
        ])
      }),
      parametersFor(runs),
    )
  })

/** Nobody whom the role keeps out learns what was wrong with his input. */
export const trySpoiledOutside = (operation: Described, world: World) => {
  const { access } = operation.meta
  if (access === 'public' || !access) return
  const outsiders = (['anonymous', 'self', 'the doctor', 'operator'] as const).filter((name) =>
    name === 'anonymous' ? true : !access.roles.includes(world.callers[name].role),
  )
  return fc.assert(
    fc.asyncProperty(spoiled(operation.input, hintsOf(world)), fc.constantFrom(...outsiders), async (input, caller) => {
      const outcome = await outcomeOf(world.callers[caller].call(operation.name, input))
      const expected = caller === 'anonymous' ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN'
      report(world, input, outcome, outcome.code === expected ? [] : [`${caller} got ${outcome.code}`])
    }),
    { numRuns: 40 },
  )
}

/** The whole fuzz of some operations, as tests: `usual` valid and as many spoiled inputs each. */
export const fuzz = (chosen: readonly Described[], usual: number) => {
  const runs = runsOf(usual)
  jest.setTimeout(30_000 + runs * 60)
  afterAll(closeWorld)
  describe.each(chosen.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
    test('answers every valid input well or with a named error', async () => {
      const started = performance.now()
      await tryValid(operation, runs)
      if (process.env['FUZZ_TIMES'])
        process.stderr.write(`${operation.name} ${Math.round(performance.now() - started)}\n`)
    })
    test('refuses every spoiled input by field, in Chinese', async () => {
      await trySpoiled(operation, runs)
    })
    test('tells outsiders nothing about their input', async () => {
      await trySpoiledOutside(operation, await openWorld())
    })
  })
}
