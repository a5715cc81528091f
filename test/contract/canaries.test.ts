import { createHash } from 'node:crypto'
import { canonical } from '../../cloudfunctions/kernel/ids'
import { demoPatientFor } from '../../local/hospital/people'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { innermost } from '../support/raw'
import { cases } from './support/cases'
import { failingStore } from './support/failing-store'
import { operations } from './support/operations'
import { type Outcome, outcomeOf } from './support/outcome'
import { openRawDatabase } from './support/raw-database'
import { CALLERS, CHILD, CHILD_PAPER, CHILD_PHONE, OWNER, REASON, type World, buildWorld } from './support/world'

/** What must never be seen where it does not belong, made so that nothing else can be mistaken for it. */
const canariesOf = ({ codes, callers }: World) => {
  const { paperNumber, phone } = demoPatientFor(OWNER, 0)
  return {
    names: [OWNER, CHILD],
    sealed: [paperNumber, phone, CHILD_PAPER, CHILD_PHONE, REASON],
    codes: [codes.invitation, codes.used, codes.activation, codes.spare],
    tokens: Object.values(callers).flatMap(({ token }) => (token ? [token, token.split('.')[2] as string] : [])),
  }
}

const all = (world: World) => Object.values(canariesOf(world)).flat()

const found = (text: string, canaries: readonly string[]) => canaries.filter((canary) => text.includes(canary))

/** Each operation by everyone, well and badly asked; commands once more with the canaries in every text field. */
const runEverything = async (world: World): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const { name } of operations) {
    const input = cases[name].input(world)
    const shouted = Object.fromEntries(Object.keys(input).map((key) => [key, `${OWNER}${REASON}${CHILD_PHONE}`]))
    const listed = Object.fromEntries(Object.keys(input).map((key) => [key, [REASON, { [REASON]: CHILD_PAPER }]]))
    for (const caller of CALLERS) {
      for (const body of [shouted, listed, { ...input, reason: REASON }, input])
        outcomes.push(await outcomeOf(world.callers[caller].call(name, body)))
    }
  }
  return outcomes
}

describe('names, numbers, phones, reasons, codes and tokens', () => {
  let world: World
  let bytes: () => Buffer
  let outcomes: Outcome[]
  let close: () => void

  beforeAll(async () => {
    const raw = openRawDatabase()
    world = await buildWorld({ store: raw.store })
    bytes = raw.bytes
    outcomes = await runEverything(world)
    await world.hospital.runJobs()
    close = () => {
      world.close()
      raw.close()
    }
  }, 120_000)
  afterAll(() => close())

  test('are in no log line', () => {
    expect(world.hospital.logLines.filter((line) => found(line, all(world)).length > 0)).toEqual([])
  })

  test('are in no error', () => {
    const errors = outcomes.filter(({ code }) => code !== 'OK')
    expect(errors.length).toBeGreaterThan(operations.length * 10)
    expect(errors.filter((error) => found(JSON.stringify(error), all(world)).length > 0)).toEqual([])
  })

  test('papers and phones are in no answer either', () => {
    const { sealed } = canariesOf(world)
    const whole = sealed.filter((canary) => canary !== REASON)
    expect(outcomes.filter((outcome) => found(JSON.stringify(outcome), whole).length > 0)).toEqual([])
  })

  test('are not in the database’s files where they are sealed, nor anything that opens a door', () => {
    const { sealed, codes, tokens } = canariesOf(world)
    const file = bytes()
    const spelled = (text: string) => [text, JSON.stringify(text).slice(1, -1), Buffer.from(text).toString('base64url')]
    const legible = [...sealed, ...codes, ...tokens].filter((canary) =>
      spelled(canary).some((form) => file.includes(Buffer.from(form))),
    )
    expect(legible).toEqual([])
    expect(file.includes(Buffer.from(OWNER))).toBe(true)
  })

  test('a phone cannot be found by trying all of them', async () => {
    const asked = cases['identity.changePatientPhone'].input(world)
    const guessed = createHash('sha256').update(canonical(asked))
    const file = bytes()
    for (const spelling of ['base64url', 'hex', 'base64'] as const)
      expect(file.includes(Buffer.from(guessed.copy().digest(spelling)))).toBe(false)
    const { claims } = await import('../../cloudfunctions/kernel/claims')
    expect(await world.store.find(claims, { operation: 'identity.changePatientPhone' })).not.toHaveLength(0)
  })

  test('what commands asked and answered is sealed', async () => {
    const { claims } = await import('../../cloudfunctions/kernel/claims')
    const raw = innermost(world.hospital.store)
    const stored = await raw.find(claims, {}, { limit: 1000 })
    const legible = stored.filter((claim) =>
      [claim.input, claim.answer].some((part) => part !== null && !(typeof part === 'string' && /^k1\./.test(part))),
    )
    expect(stored.length).toBeGreaterThan(20)
    expect(legible).toEqual([])
  })
})

describe('when the store fails and says what it was given', () => {
  test('nobody hears more than the id of the request, and the log knows only the place', async () => {
    const memory = new SqliteStore(':memory:')
    const failing = failingStore(memory)
    const world = await buildWorld({ store: failing.store })
    const canaries = all(world)
    failing.state.secrets = canaries
    world.hospital.logLines.length = 0
    let failures = 0
    for (const { name } of operations) {
      for (const failsAfter of [0, 1, 2, 3, 5, 8]) {
        for (const caller of ['anonymous', 'self', 'the doctor', 'operator'] as const) {
          failing.state.failsAfter = failsAfter
          const key = `failing-${failsAfter}`
          const outcome = await outcomeOf(world.callers[caller].call(name, cases[name].input(world), key))
          failing.state.failsAfter = Infinity
          expect({ name, said: found(JSON.stringify(outcome), outcome.code === 'OK' ? [] : canaries) }).toEqual({
            name,
            said: [],
          })
          if (outcome.code !== 'INTERNAL') continue
          failures += 1
          expect(outcome).toEqual({
            ...{ code: 'INTERNAL', status: 500, message: '系统出了点问题，请稍后再试', defined: false },
            data: { requestId: expect.any(String) as string },
          })
        }
      }
    }
    await world.hospital.runJobs()
    expect(failures).toBeGreaterThan(operations.length)
    const lines = world.hospital.logLines
    expect(lines.filter((line) => found(line, canaries).length > 0)).toEqual([])
    const internal = lines.map((line) => JSON.parse(line) as { msg: string; where?: string; requestId?: string })
    const failed = internal.filter(({ msg }) => msg === 'operation failed')
    expect(failed).toHaveLength(failures)
    expect(failed.filter(({ requestId }) => !requestId)).toEqual([])
    expect(failed.some(({ where }) => where?.includes('.ts:'))).toBe(true)
    world.close()
    memory.close()
  }, 120_000)
})
