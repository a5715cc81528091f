import { playHistories } from './histories'

test('5,000 random clinic days: nothing oversold, no free place refused, the standby order kept', async () => {
  expect(await playHistories(Number(process.env['HISTORIES'] ?? 5_000), 20261126)).toBeGreaterThan(0)
}, 600_000)
