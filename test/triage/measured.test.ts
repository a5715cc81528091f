import { MEASURED } from '../../cloudfunctions/triage/measured'
import { redFlagIn } from '../../cloudfunctions/triage/public'

const read = (what: string, text: string) => MEASURED[what]?.(text).map(({ value }) => value)[0]

test.each([
  ['体温', '烧到三十九度八', 39.8],
  ['体温', '体温三十八度半', 38.5],
  ['体温', '39度8', 39.8],
  ['体温', '量了40.2', 40.2],
  ['体温', '水温40度', undefined],
  ['体温', '怀孕38周', undefined],
  ['血氧', '血氧饱和度百分之八十九', 89],
  ['血氧', '血氧从98掉到86', 86],
  ['血氧', '血氧97心率88', 97],
  ['血糖', '血糖二点八', 2.8],
  ['血糖', '血糖仪显示HI'.toLowerCase(), 33.3],
  ['血糖', '空腹3小时', undefined],
  ['高压', '血压飙到二百二', 220],
  ['低压', '高压210低压118', 118],
])('%s in %s', (what, text, value) => expect(read(what, text)).toBe(value))

test('a reading of last month is no emergency, one of now is', () => {
  expect(redFlagIn('血氧只有85')?.flagId).toBe('R4')
  expect(redFlagIn('上个月血氧85住过院，现在97')).toBeNull()
  expect(redFlagIn('血糖2.6')?.flagId).toBe('R15')
  expect(redFlagIn('前年血糖2.6过一次，现在想复查')).toBeNull()
})

test('slips of typing are understood', () => {
  expect(redFlagIn('我爸胸口蒙，冒冷旱')?.flagId).toBe('R1')
  expect(redFlagIn('孩子抽畜了，口吐白末')?.flagId).toBe('R10')
  expect(redFlagIn('吐雪了，吐了半碗')?.flagId).toBe('R6')
})
