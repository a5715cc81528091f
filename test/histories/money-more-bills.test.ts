import { playMoney } from './money-histories'

test('more random histories of bills', async () => {
  const runs = Number(process.env['HISTORIES'] ?? 400)
  expect(await playMoney(runs, 20261128, { visits: false, on: 'small' })).toBe(runs)
}, 600_000)
