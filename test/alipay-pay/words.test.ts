import fc from 'fast-check'
import { instantOfChina, chinaTime } from '../../cloudfunctions/adapters/alipay/china-time'
import { ourNumber, theirNumber } from '../../cloudfunctions/adapters/alipay-pay/trade-number'
import { fenOf, yuanOf } from '../../cloudfunctions/adapters/alipay-pay/yuan'
import { gbk } from '../../local/sandbox/alipay/gbk'

test('fen become yuan with two decimals, and come back as they were', () => {
  expect([0, 1, 10, 99, 100, 1_205].map(yuanOf)).toEqual(['0.00', '0.01', '0.10', '0.99', '1.00', '12.05'])
  fc.assert(fc.property(fc.nat(10_000_000_000), (fen) => expect(fenOf(yuanOf(fen))).toBe(fen)))
})

test('yuan are read with up to two decimals, and anything else is no amount', () => {
  expect(['1', '1.2', '1.20', '0.07', '0'].map(fenOf)).toEqual([100, 120, 120, 7, 0])
  for (const bad of ['', '-1.00', '+1', '1.', '.5', '1.234', '1,000.00', '1e3', '１', ' 1', '0x10', '99999999999999'])
    expect(fenOf(bad)).toBeNull()
})

test('what is no whole number of fen is no money', () => {
  for (const bad of [-1, 0.1, NaN, Infinity, 2 ** 53]) expect(() => yuanOf(bad)).toThrow(RangeError)
})

test('our numbers have a form that Alipay takes, each its own, and come back as they were', () => {
  expect(theirNumber('ord-a_01')).toBe('ord_ma__01')
  const number = fc.stringMatching(/^[0-9A-Za-z_-]{6,32}$/)
  fc.assert(
    fc.property(number, (ours) => {
      expect(theirNumber(ours)).toMatch(/^[0-9A-Za-z_]{6,64}$/)
      expect(ourNumber(theirNumber(ours))).toBe(ours)
    }),
  )
})

test('times are China’s, to the second', () => {
  expect(chinaTime('2026-11-22T16:00:07.999Z')).toBe('2026-11-23 00:00:07')
  expect(instantOfChina('2026-11-23 00:00:07')).toBe('2026-11-22T16:00:07.000Z')
  for (const bad of ['', '2026-11-23', '2026-11-23T00:00:07Z', '2026-13-01 00:00:00', '2026-11-23 25:00:00'])
    expect(instantOfChina(bad)).toBeNull()
})

test('the sandbox writes GBK as it is read elsewhere', () => {
  const text = '#支付宝业务明细查询，共￥12.05（元）'
  expect(new TextDecoder('gbk').decode(gbk(text))).toBe(text)
})
