import { playMoney } from './money-histories'

test('random histories of bills: every order ends, and the books say what the rails keep', async () => {
  const runs = Number(process.env['HISTORIES'] ?? 400)
  expect(await playMoney(runs, 20261127, { visits: false, on: 'small' })).toBe(runs)
}, 600_000)
