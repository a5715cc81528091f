import fc from 'fast-check'
import { contactsIn } from '../../cloudfunctions/consult/contacts'
import { aidsFor } from '../../cloudfunctions/consult/decision-aids'
import { hardWordsIn } from '../../cloudfunctions/consult/jargon'
import contacts from '../../cloudfunctions/consult/knowledge/contacts.json'
import jargon from '../../cloudfunctions/consult/knowledge/jargon.json'
import promises from '../../cloudfunctions/consult/knowledge/promises.json'
import { phoneNumbersIn } from '../../cloudfunctions/kernel/phone-numbers'
import { findingsIn } from '../../cloudfunctions/consult/reply-rules'
import { finder, merged, placesOf } from '../../cloudfunctions/kernel/spans'

const FACTS = { kind: 'advice', knowsWhenToReturn: false } as const
const WORDS = [...'您这是肺炎心悸保证治好加我微信多喝水一三八零，。！？ \n0123456789abc😀👨‍👩‍👧']
const messy = fc.array(fc.constantFrom(...WORDS, '房颤', '138', '100%', '复诊', '根治'), { maxLength: 60 })

test('whatever is written, each finding stands where it says, in order', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    messy.map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const findings = findingsIn(text, FACTS)
      for (const { from, to, words, kind } of findings) {
        expect(text.slice(from, to)).toBe(words)
        expect(kind === 'no-return' ? from === text.length : to > from).toBe(true)
      }
      expect(findings.map(({ from }) => from)).toEqual(findings.map(({ from }) => from).sort((a, b) => a - b))
    }),
    { numRuns: 400 },
  )
})

test('where a finding stands does not depend on emoji before it', () => {
  const [found] = findingsIn('😀👨‍👩‍👧 您的心悸好些了吗？', FACTS)
  expect(found).toMatchObject({ words: '心悸', from: '😀👨‍👩‍👧 您的'.length })
})

const WAYS: Record<string, string[]> = {
  '0': ['0', '０', '零', '〇', '洞'],
  '1': ['1', '１', '一', '幺', '壹', '①'],
  '2': ['2', '２', '二', '贰'],
  '3': ['3', '３', '三', '叁', '③'],
  '4': ['4', '四', '肆'],
  '5': ['5', '五', '伍'],
  '6': ['6', '六', '陆'],
  '7': ['7', '七', '拐'],
  '8': ['8', '８', '八', '捌'],
  '9': ['9', '九', '勾'],
}
const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), fc.array(fc.constantFrom(...'0123456789'), { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => ['1', second, ...rest])
const cuts = fc.constantFrom(
  [11],
  [3, 4, 4],
  [3, 8],
  [7, 4],
  [4, 4, 3],
  [5, 6],
  [2, 3, 3, 3],
  Array<number>(11).fill(1),
)
const between = fc.constantFrom('', ' ', '  ', '-', '—', '_', '·', '*', '~', '\n', '\u200b')
const hidden = fc.tuple(mobile, cuts, between, fc.infiniteStream(fc.nat(20))).map(([digits, sizes, gap, picks]) => {
  const written = digits.map((digit) => {
    const ways = WAYS[digit] ?? [digit]
    return ways[(picks.next().value as number) % ways.length] ?? digit
  })
  let at = 0
  return sizes.map((size) => written.slice(at, (at += size)).join('')).join(gap)
})

test('a mobile number is found however it is written and cut, all of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '我的：', '随时找我 ', '😀'),
      hidden,
      fc.constantFrom('', '。', ' 晚上也在'),
      (a, b, c) => {
        const [span] = contactsIn(`${a}${b}${c}`).filter(({ to }) => to >= a.length + b.length - 1)
        expect(span?.from).toBeLessThanOrEqual(a.length)
        expect(span?.to).toBeGreaterThanOrEqual(a.length + b.length - 1)
      },
    ),
    { numRuns: 500 },
  )
})

test('lists of measurements are no telephone numbers', () => {
  const pressure = fc
    .tuple(fc.integer({ min: 100, max: 199 }), fc.integer({ min: 60, max: 99 }))
    .map((p) => p.join('/'))
  const sugar = fc.integer({ min: 35, max: 199 }).map((tenths) => (tenths / 10).toFixed(1))
  const list = fc
    .tuple(fc.array(fc.oneof(pressure, sugar), { minLength: 1, maxLength: 8 }), fc.constantFrom('、', '，', ', ', '；'))
    .map(([values, mark]) => values.join(mark))
  fc.assert(
    fc.property(list, (text) => expect(phoneNumbersIn(`这几天是 ${text}。`)).toEqual([])),
    { numRuns: 500 },
  )
})

test('every hard word is found, has another wording, and that wording is understood', () => {
  expect(jargon.terms.length).toBeGreaterThanOrEqual(150)
  expect(new Set(jargon.terms.map(({ term }) => term)).size).toBe(jargon.terms.length)
  for (const { term, plain } of jargon.terms) {
    expect({ term, found: hardWordsIn(`您有${term}。`).map((each) => each.term) }).toEqual({ term, found: [term] })
    expect({ term, plain, hard: hardWordsIn(plain).map((each) => each.term) }).toEqual({ term, plain, hard: [] })
  }
})

test('a hard word is not found inside a longer word that means something else', () => {
  for (const { term, ...rest } of jargon.terms)
    for (const word of ('notIn' in rest && rest.notIn) || []) {
      expect(placesOf(word, term)).not.toEqual([])
      expect({ word, found: hardWordsIn(word).map((each) => each.term) }).toEqual({ word, found: [] })
    }
})

test('with every hard word replaced as offered none is left', () => {
  const terms = fc.array(fc.constantFrom(...jargon.terms.map(({ term }) => term), '，', '您有', '。', ' '), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(terms, (parts) => {
      const text = parts.join('，')
      const plain = hardWordsIn(text).reduceRight(
        (t, { from, to, plain }) => t.slice(0, from) + plain + t.slice(to),
        text,
      )
      expect(hardWordsIn(plain)).toEqual([])
    }),
  )
})

test('every pattern of the data files can be read, and none matches nothing', () => {
  for (const each of [...promises.promises, ...contacts.contacts]) {
    expect(() => finder(each)).not.toThrow()
    expect(new RegExp(each.pattern, 'iu').test('')).toBe(false)
  }
})

test('nothing that can be written keeps it busy for long', () => {
  const parts = [
    '加 ',
    ' ',
    '是慢性',
    '一下',
    '我的',
    'a',
    'a.',
    '1',
    '1 ',
    '一',
    '体征',
    '保证',
    '没有',
    '请发',
    '微信',
    'www.',
    '（',
    '0571-8',
    '包',
  ]
  for (const part of parts) {
    const text = part.repeat(Math.ceil(2000 / part.length)).slice(0, 2000)
    const begun = performance.now()
    findingsIn(`是加${text}`, FACTS)
    expect({ part, quick: performance.now() - begun < 1000 }).toEqual({ part, quick: true })
  }
})

test('spans that overlap are one, and the parts of them are the same', () => {
  const span = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 10 })).map(([from, size]) => ({ from, to: from + size }))
  const places = (spans: { from: number; to: number }[]) =>
    [...new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)))].sort(
      (a, b) => a - b,
    )
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const whole = merged(spans)
      expect(places(whole)).toEqual(places(spans))
      whole.slice(1).forEach(({ from }, n) => expect(from).toBeGreaterThanOrEqual(whole[n]?.to ?? 0))
    }),
  )
})

test('every decision aid has a choice with two sides, its figures their sources, and a line on who looked at it', () => {
  const aids = aidsFor('')
  expect(aids.length).toBeGreaterThanOrEqual(6)
  for (const { options, reviewed, question } of aids) {
    expect(question).toMatch(/[？?]$/)
    expect(reviewed).toMatch(/\d{4}-\d\d-\d\d/)
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.flatMap(({ figures }) => figures).length).toBeGreaterThan(0)
    for (const { benefits, risks, figures } of options) {
      expect(benefits.length * risks.length).toBeGreaterThan(0)
      for (const { source } of figures) expect(source).toMatch(/\d{4}/)
    }
  }
})
