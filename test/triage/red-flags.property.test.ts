import fc from 'fast-check'
import { SIGNS } from '../../cloudfunctions/triage/knowledge'
import { redFlagIn } from '../../cloudfunctions/triage/public'
import sentences from './red-flag-sentences.json'

const positives = Object.values(sentences.positives)
  .flat()
  .filter((text) => redFlagIn(text) !== null)

/** Said by patients of all kinds, and about nothing that the rules know. */
const UNRELATED = [
  '你好医生',
  '谢谢您',
  '我住在三楼',
  '今天下雨',
  '我是第一次用这个',
  '麻烦尽快回复',
  '家里还有一只猫',
  '我是公交司机',
  '请问在哪里交费',
  '打字慢，请见谅',
  '我有医保',
  '下午要开会',
]

test('a thing that is denied never raises a flag', () => {
  const signs = [
    '胸痛',
    '呼吸困难',
    '昏迷',
    '抽搐',
    '呕血',
    '偏瘫',
    '言语不清',
    '大出血',
    '剧烈腹痛',
    '破水',
    '便血',
    '自杀',
    '家暴',
    '车祸',
    '口唇发紫',
    '中毒',
  ]
  const denial = fc.constantFrom('没有', '无', '没有出现', '从没有过', '否认', '不是', '没有明显的')
  fc.assert(
    fc.property(denial, fc.uniqueArray(fc.constantFrom(...signs), { minLength: 1, maxLength: 4 }), (no, list) => {
      expect(redFlagIn(`${no}${list.join('、')}，就是来复查`)).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('unrelated words before or after never take a flag away', () => {
  const words = fc.array(fc.constantFrom(...UNRELATED), { maxLength: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...positives), words, words, (text, before, after) => {
      expect(redFlagIn([...before, text, ...after].join('。'))).not.toBeNull()
    }),
    { numRuns: 400 },
  )
})

/** What people say around an emergency, none of which makes it less of one. */
const AROUND: readonly ((text: string) => string)[] = [
  (text) => `医生你好，${text}，怎么办`,
  (text) => `${text}，是不是中风了`,
  (text) => `${text}，请问挂什么科`,
  (text) => `高血压十年了，${text}`,
  (text) => `有糖尿病史多年，${text}`,
  (text) => `三年前放过支架。${text}`,
  (text) => `以前身体很好，${text}`,
  (text) => `之前体检都正常，${text}`,
  (text) => `半年前做过检查没问题，${text}`,
  (text) => `有老毛病，${text}`,
  (text) => `在网上看了半天也没找到答案，${text}`,
  (text) => `${text}，听说这样很危险`,
  (text) => `${text}，如果不去医院会怎么样`,
  (text) => `我同事刚刚${text}`,
  (text) => text.replace(/[，,。！ ]/g, ''),
  (text) => text.replace(/[，,。！]/g, ' '),
]

test.each(AROUND.map((around, i) => ({ around, said: around('…'), i })))(
  'an emergency stays one, told so: $said',
  ({ around, i }) => {
    const some = positives.filter((_, place) => place % AROUND.length === i)
    const missed = some.filter((text) => redFlagIn(around(text)) === null)
    if (missed.length / some.length > 0.04) expect(missed).toEqual([])
    expect(missed.length / some.length).toBeLessThanOrEqual(0.04)
  },
)

test('whatever is typed, an answer comes, and soon', () => {
  const pieces = fc.constantFrom(
    ...positives,
    ...UNRELATED,
    '，',
    '没有',
    '疼',
    '1',
    '岁',
    '…',
    '啊啊啊啊',
    'a b',
    '（',
    '?',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
      const text = list.join('').slice(0, 1000)
      const started = performance.now()
      redFlagIn(text)
      expect(performance.now() - started).toBeLessThan(500)
    }),
    { numRuns: 100 },
  )
})

test('every sign is named once', () => {
  expect(SIGNS.size).toBeGreaterThan(80)
})
