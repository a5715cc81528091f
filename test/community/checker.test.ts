import fc from 'fast-check'
import { checkText } from '../../cloudfunctions/community/checker/check-text'
import { crisisIn } from '../../cloudfunctions/community/checker/crisis'
import { heardOf } from '../../cloudfunctions/community/checker/heard'
import { linksIn } from '../../cloudfunctions/community/checker/links'
import { plainOf, tightOf } from '../../cloudfunctions/community/checker/normal'
import { scoredIn } from '../../cloudfunctions/community/checker/scorer'
import { HELD_OUT_SET, TRAIN_SET, TUNED_SET, measured, sentencesIn } from '../../scripts/measure-content'

const SET = sentencesIn(TUNED_SET)
const HELD_OUT = sentencesIn(HELD_OUT_SET)
const rulesOf = (text: string) => checkText(text).reasons.map(({ rule }) => rule)

/** A little under what was measured. */
const FLOORS = { recall: 0.74, held: 0.1 }

describe('the sentences', () => {
  test('are at least 1,600, no two alike, good and bad', () => {
    expect(new Set(SET.map(({ text }) => text)).size).toBe(SET.length)
    expect(SET.length).toBeGreaterThanOrEqual(1600)
  })

  test.each([[null], ['rules'], ['first-look'], ['kept'], ['fresh'], ['near'], ['last-look'], ['ordinary']])(
    'that are bad do not pass, 95 of 100, and of the good not 2 are refused and not 5 held: %s',
    (half) => {
      const { recall, refused, held } = measured(half ? SET.filter((each) => each.half === half) : SET)
      expect(recall).toBeGreaterThanOrEqual(0.95)
      expect(refused).toBeLessThanOrEqual(0.02)
      expect(held).toBeLessThanOrEqual(0.05)
    },
  )

  test.each(['blind-1', 'blind-2', 'blind-3'])(
    'of whose good ones half are near misses are held 6 of 100 at most: %s',
    (half) => {
      const { recall, refused, held } = measured(SET.filter((each) => each.half === half))
      expect(recall).toBeGreaterThanOrEqual(0.95)
      expect(refused).toBeLessThanOrEqual(0.02)
      expect(held).toBeLessThanOrEqual(0.06)
    },
  )

  test('that nobody tuned on are caught far oftener than not, and their good ones are not refused', () => {
    const known = new Set([...SET, ...sentencesIn(TRAIN_SET)].map(({ text }) => text))
    expect(HELD_OUT.filter(({ text }) => known.has(text))).toEqual([])
    const { recall, refused, held } = measured(HELD_OUT)
    expect(recall).toBeGreaterThanOrEqual(FLOORS.recall)
    expect(refused).toBeLessThanOrEqual(0.02)
    expect(held).toBeLessThanOrEqual(FLOORS.held)
  })
})

test.each([
  ['加微信abc12345'],
  ['加 微 信 abc12345'],
  ['加·微·信：abc12345'],
  ['加\u200b微\u200b信abc12345'],
  ['加薇❤️ abc12345'],
  ['＋Ｖ ａｂｃ１２３４５'],
  ['加\n微\n信\nabc12345'],
  ['加 wеixin：abc12345'],
  ['聯繫我的微信：abc12345'],
])('a number that is hidden is found: %j', (text) => {
  expect(checkText(text)).toMatchObject({ decision: 'refuse', reasons: [{ rule: 'contact' }] })
})

test.each([
  ['110105194912310021 是我的', []],
  ['11010519491231002X 是我的', ['private-data']],
  ['1101 0519 4912 3100 2x 是我的', ['private-data']],
  ['卡 6222021001116245702', ['private-data']],
  ['单号 6222021001116245703', []],
])('what carries a check digit is told from what does not: %s', (text, rules) => {
  expect(rulesOf(text)).toEqual(rules)
})

test('a dose told by the hospital’s own staff passes, a lay person’s is looked at', () => {
  const dose = '二甲双胍一次一片，一天两次'
  expect(checkText(dose)).toMatchObject({ decision: 'review', reasons: [{ rule: 'dose' }] })
  expect(checkText(dose, { staff: true })).toEqual({ decision: 'pass', reasons: [], crisis: null })
})

test('the author reads why, beside his own words', () => {
  const { reasons } = checkText('大家好。转让两盒没拆封的优甲乐，需要的联系')
  expect(reasons[0]).toMatchObject({ rule: 'selling', quote: expect.stringContaining('优甲乐') })
  for (const { say } of reasons) expect(say).toMatch(/。$/)
})

test.each([
  ['不想活了，药已经攒够了', 'self-harm'],
  ['昨晚又被老公打了', 'abuse'],
  ['我要拿刀去医院找那个医生', 'violence'],
  ['我爸现在胸口剧痛，全身大汗，喘不上气', 'emergency'],
  ['胸口压得喘不上气，左胳膊发麻，出了一身冷汗', 'emergency'],
  ['明天去科室堵他，看我不捅了他', 'violence'],
  ['药吃了一整瓶，头开始晕了', 'self-harm'],
] as const)('somebody in danger is seen: %s', (text, kind) => {
  expect(crisisIn(text)?.kind).toBe(kind)
  expect(text).toContain(crisisIn(text)?.quote.split('，')[0])
})

test.each([
  '想死我妈做的饭了',
  '累得要死',
  '预防自杀的讲座什么时候',
  '化疗结束了，解放啦',
  '去年胸痛住过院，现在都好了',
])('nobody is in danger: %s', (text) => {
  expect(crisisIn(text)).toBeNull()
})

test('whoever speaks of killing himself is never refused, whatever else he wrote', () => {
  const { decision, crisis } = checkText('不想活了，谁来打我电话 13812345678')
  expect({ decision, kind: crisis?.kind }).toEqual({ decision: 'review', kind: 'self-harm' })
})

test.each([
  ['别信西医，化疗都是骗钱的，喝蛇舌草半年肿瘤就没了', 'review'],
  ['有人卖蛇舌草说能治癌，是骗钱的，大家别信', 'pass'],
  ['听医生的话少吃盐，两个月血压降下来了', 'pass'],
  ['听医生的换了药，这膏药包治百病，一贴断根', 'refuse'],
  ['医院门口有人发小广告说包治，别理他们', 'pass'],
])('who warns of fraud or heeds his doctor is let be, who warns of medicine is not: %s', (text, decision) => {
  expect(checkText(text).decision).toBe(decision)
})

const read = (text: string) => scoredIn(heardOf(tightOf(plainOf(text))))

test('what no rule knows and reads like advertising is held, never refused, with the clause that spoke most', () => {
  const text = '今天天气真好，走了一圈。招募发传单的，日结，有意者看我主页，报我名字有优惠。晚饭喝粥。'
  const [hit] = read(text)
  expect(hit).toMatchObject({ decision: 'review' })
  expect(text.slice(hit?.from, hit?.to)).toMatch(/招募|有意者|报我名字/)
})

test('the scorer only ever holds, and says the same of the same words', () => {
  for (const { text } of HELD_OUT) {
    expect(read(text).every(({ decision }) => decision === 'review')).toBe(true)
    expect(read(text)).toEqual(read(text))
  }
})

test.each([
  '祖chuan秘方',
  '组传的膏药',
  '佳溦信聊',
  '葳芯：lin_yy77',
  '扌口扌口：四五五七八九一一二',
  '企鹅号六六八八三二一零九',
  'dai购印度药，有需要的找我',
])('words written by their sound are heard: %s', (text) => {
  expect(checkText(text).decision).not.toBe('pass')
})

test.each(['术后，抽血的胳膊青了一块', '上楼有点气短，支架后一年了', '这药一盒八百多，吃不起', '降压药停了，气死我了'])(
  'ordinary words across a comma are no emergency: %s',
  (text) => {
    expect(crisisIn(text)).toBeNull()
  },
)

test('who tells what his doctor ordered for him is let be, who tells others to do alike is not', () => {
  expect(checkText('医生让我把二甲双胍从两片减到一片，下个月复查').decision).toBe('pass')
  expect(checkText('医生让我把二甲双胍从两片减到一片，你也减一片试试').decision).toBe('review')
})

test('addresses of public institutions pass, short links do not', () => {
  const kinds = (text: string) => linksIn(text).map(({ kind }) => kind)
  expect(kinds('https://www.nhc.gov.cn/wjw/ 和 t.cn/A6xyz')).toEqual(['trusted', 'hidden'])
  expect(kinds('www.nhc.gov.cn.evil.com')).toEqual(['other'])
  expect(kinds('血糖5.8.餐后7.9，体重62.5kg')).toEqual([])
})

const PIECES = [
  '加',
  '微信',
  '我',
  '药',
  '138',
  '一三八',
  '根治',
  '，',
  '。',
  '\n',
  ' ',
  '❤️',
  '张三',
  '路8号',
  '2片',
  'Ａ',
  '不想活',
  '😀',
  'x',
]

test('whatever is written, every quote is the author’s own and the same text is decided alike', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join('')
        const checked = checkText(text)
        for (const { quote } of checked.reasons) expect(text).toContain(quote)
        expect(checked.decision === 'pass' && checked.reasons.length > 0).toBe(false)
        expect(checkText(text)).toEqual(checked)
      },
    ),
    { numRuns: 60 },
  )
})
