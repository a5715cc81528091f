import { playMoney } from './money-histories'

test('random histories of booking and paying: nothing booked unpaid, nothing paid twice, nothing paid and lost', async () => {
  const runs = Number(process.env['HISTORIES'] ?? 200)
  expect(await playMoney(runs, 20261126, { visits: true, on: 'embedded' })).toBe(runs)
}, 600_000)
