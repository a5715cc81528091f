import { tryTogether } from './support/fuzz'
import { operations } from './support/operations'
import { closeWorld } from './support/shared-world'

/** Raise it with FUZZ_RUNS to look for longer. */
const RUNS = 3 * Number(process.env['FUZZ_RUNS'] ?? 1000)
jest.setTimeout(30_000 + RUNS * 20)
afterAll(closeWorld)

/** Without letting go of the world's patients, so that most calls find something to do. */
const lasting = operations.filter(({ name }) => name !== 'identity.removePatient')

test('whatever was done before, every operation answers well or with a named error', async () => {
  const codes = await tryTogether(lasting, RUNS)
  if (process.env['FUZZ_TIMES']) process.stderr.write(`${JSON.stringify([...codes])}\n`)
  expect(codes.get('OK') ?? 0).toBeGreaterThan(RUNS / 4)
})
