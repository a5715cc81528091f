import { yuan } from '@/shared/money'

test('a fee is shown in yuan with both decimals', () => {
  expect([0, 1, 50, 1250, 5000, 123456].map(yuan)).toEqual([
    ...['¥0.00', '¥0.01', '¥0.50', '¥12.50', '¥50.00', '¥1234.56'],
  ])
})

test('every fen up to a thousand yuan reads back as it was', () => {
  for (let fen = 0; fen <= 100_000; fen += 7) expect(Math.round(Number(yuan(fen).slice(1)) * 100)).toBe(fen)
})
