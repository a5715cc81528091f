import type { Facts } from '../../cloudfunctions/triage/facts'
import { judge } from '../../cloudfunctions/triage/judgement'
import { questionsFor } from '../../cloudfunctions/triage/questions'
import { termsIn } from '../../cloudfunctions/triage/terms'
import { understoodFrom } from '../../cloudfunctions/triage/understood'

const firstFor = (text: string, facts: Facts = {}) => judge(text, facts).ranked[0]?.name

test.each([
  ['头暈三天', '神经内科'],
  ['嗓子疼，咽口水都疼', '耳鼻喉科'],
  ['血糖有点高，要不要吃药', '内分泌科'],
  ['痔疮又犯了', '肛肠科'],
  ['晚上睡不着觉，心里烦', '精神心理科'],
  ['脚趾缝痒，脱皮，有脚气', '皮肤科'],
  ['上楼膝盖疼', '骨科'],
  ['尿频尿急两天', '泌尿外科'],
  ['乳腺结节三类', '甲状腺乳腺外科'],
  ['肚子胀，反酸', '消化内科'],
  ['智齿发炎', '口腔科'],
  ['眼睛干涩发痒', '眼科'],
])('%s → %s', (text, department) => expect(firstFor(text)).toBe(department))

test('a child is seen by the children’s doctor, a grown man with the same words is not', () => {
  expect(firstFor('咳嗽两天', { age: 5 })).toBe('儿科')
  expect(firstFor('咳嗽两天', { age: 35 })).toBe('呼吸内科')
})

test('a woman’s pain low in the belly leads to 妇科, a man’s does not', () => {
  expect(firstFor('小腹痛两天', { sex: 'female', age: 28 })).toBe('妇科')
  expect(judge('小腹痛两天', { sex: 'male', age: 28 }).ranked.map(({ name }) => name)).not.toContain('妇科')
})

test('for a woman’s plain 肚子疼 妇科 is named too, with why, and whether she may be pregnant is asked', () => {
  const { ranked } = judge('肚子疼', { sex: 'female', age: 28 })
  expect(ranked.slice(0, 3).find(({ name }) => name === '妇科')?.note).toBe('女性腹痛也可能来自子宫、卵巢')
  expect(ranked[0]?.name).not.toBe('妇科')
  for (const facts of [
    { sex: 'male' as const },
    { sex: 'female' as const, age: 72 },
    { sex: 'female' as const, age: 6 },
  ])
    expect(judge('肚子疼', facts).ranked.map(({ name }) => name)).not.toContain('妇科')
  const asked = (facts: Facts) => questionsFor('肚子疼', facts, judge('肚子疼', facts), []).map(({ id }) => id)
  expect(asked({ sex: 'female' })).toContain('period')
  expect(asked({ sex: 'female', age: 72 })).not.toContain('period')
})

test('what is denied leads nowhere', () => {
  expect(firstFor('没有咳嗽，肚子疼')).toBe('消化内科')
  expect(judge('没有咳嗽', {}).ranked).toEqual([])
})

test('words are cut where the language cuts them', () => {
  const names = (text: string) => termsIn(text).map(({ from, to }) => text.slice(from, to))
  expect(names('病人流鼻涕')).not.toContain('人流')
  expect(names('做了人流')).toContain('人流')
})

test('the longest name counts: a diabetic’s kidneys belong to 肾内科', () => {
  expect(firstFor('糖尿病肾病吃什么好')).toBe('肾内科')
})

test.each([
  ['有点头晕', {}, 'mild', ''],
  ['发烧四天', {}, 'moderate', '发烧三天以上'],
  ['发烧两天', {}, 'mild', ''],
  ['咳嗽一个月了', {}, 'moderate', '已经一个月了'],
  ['大便带血', {}, 'moderate', '有出血，要尽快查明'],
  ['没有便血，肚子胀', {}, 'mild', ''],
  ['流鼻涕', { months: 6 }, 'moderate', '一岁以内的宝宝变化快'],
  ['有点咳嗽', { age: 82 }, 'moderate', '75 岁以上变化快'],
  ['叫不醒了', {}, 'severe', '意识障碍'],
] as const)('%s is %s', (text, facts, severity, reason) => {
  expect(judge(text, facts)).toMatchObject({ severity, severityReason: reason })
})

test('what was understood is shown: complaint, time, what is not there', () => {
  const words = '肚子疼三天，没有发烧'
  expect(understoodFrom(words, judge(words, { age: 40, sex: 'female' }))).toEqual([
    '40 岁',
    '女',
    '肚子疼',
    '没有发烧',
    '三天',
  ])
})

test('a question is asked only where an answer would change the result', () => {
  const asked = (words: string, facts: Facts = {}) =>
    questionsFor(words, facts, judge(words, facts), []).map(({ id }) => id)
  expect(asked('肚子疼', { age: 30, sex: 'male' })).toEqual(['belly'])
  expect(asked('头晕')).toEqual(['dizzy'])
  expect(asked('脚气')).toEqual([])
  expect(asked('胸口疼，出冷汗')).toEqual([])
})

test('the same words give the same judgement', () => {
  const words = '头晕，恶心，血压有点高，两周了'
  expect(judge(words, { age: 66 })).toEqual(judge(words, { age: 66 }))
})
