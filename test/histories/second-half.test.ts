import { playHistories } from './histories'

test('5,000 more random clinic days: nothing oversold, no free place refused, the standby order kept', async () => {
  expect(await playHistories(Number(process.env['HISTORIES'] ?? 5_000), 19700101)).toBeGreaterThan(0)
}, 600_000)
