import type { Finding } from '@xinglin/types/consult-staff'
import { located, runsOf, withPlain } from '@/companion/consult/check/findings'
import { fieldsFor, isComplete as isNoteComplete } from '@/companion/consult/note/draft'
import { EMPTY, draftOf, inputOf, isComplete, partsOf, withParts } from '@/companion/consult/plan/draft'

const finding = (text: string, words: string, plain: string | null): Finding => {
  const from = text.indexOf(words)
  return { kind: 'jargon', from, to: from + words.length, words, plain, advice: '' }
}

describe('plain words at a tap', () => {
  const text = '您是窦性心律不齐，有问题打 13800138000，注意窦性心律。'
  const jargon = finding(text, '窦性心律不齐', '心跳快慢不太匀')
  const phone = finding(text, '13800138000', '在这里给我留言')
  const start = { parts: [text], findings: located([text], [jargon, phone]) }

  it('the words are replaced, and what comes behind is still found at its new place', () => {
    const [first, second] = start.findings
    if (!first || !second) throw new Error('two findings')
    const once = withPlain(start, first)
    expect(once.parts).toEqual(['您是心跳快慢不太匀，有问题打 13800138000，注意窦性心律。'])
    const left = once.findings[0]
    expect(left && once.parts[0]?.slice(left.from, left.to)).toBe('13800138000')
    expect(left && withPlain(once, left).parts[0]).toBe('您是心跳快慢不太匀，有问题打 在这里给我留言，注意窦性心律。')
  })

  it('what stood on the same words is settled with them; nothing offered changes nothing', () => {
    const inner = finding(text, '心律不齐', '心跳不匀')
    const both = { parts: [text], findings: located([text], [jargon, inner]) }
    const [outer] = both.findings
    expect(outer && withPlain(both, outer).findings).toEqual([])
    const silent = { parts: [text], findings: located([text], [{ ...phone, plain: null }]) }
    expect(silent.findings[0] && withPlain(silent, silent.findings[0])).toEqual(silent)
  })

  it('a sentence that is missing is put at the end', () => {
    const short = '多喝水。'
    const missing: Finding = { ...jargon, kind: 'no-return', from: 4, to: 4, words: '', plain: '三天不好就来医院。' }
    const found = located([short], [missing])
    expect(found[0] && withPlain({ parts: [short], findings: found }, found[0]).parts).toEqual([
      '多喝水。三天不好就来医院。',
    ])
  })
})

describe('a plan is checked as a whole', () => {
  const parts = ['感冒', '布洛芬，发烧时吃', '有心悸马上来']

  it('what was found is brought back to the line where it stands', () => {
    const whole = parts.join('\n')
    const found = located(parts, [finding(whole, '心悸', '心慌')])
    expect(found).toMatchObject([{ part: 2, from: 1, to: 3 }])
    expect(found[0] && withPlain({ parts, findings: found }, found[0]).parts[2]).toBe('有心慌马上来')
  })

  it('long plans are checked in runs that are short enough', () => {
    const long = ['一'.repeat(900), '二'.repeat(900), '三'.repeat(900)]
    expect(runsOf(long)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ])
    expect(runsOf(parts)).toEqual([{ from: 0, to: 3 }])
  })
})

describe('filling in a plan', () => {
  const draft = {
    ...EMPTY,
    conclusion: '普通感冒',
    steps: [
      { text: '多喝水', drawing: 'rest' as const },
      { text: ' ', drawing: 'none' as const },
    ],
    comeBack: '三天不好就来',
  }

  it('empty lines are left out, and without a conclusion, a step or a time to come back it is not whole', () => {
    expect(inputOf(draft)).toMatchObject({ steps: [{ text: '多喝水' }], cautions: [] })
    expect(isComplete(draft)).toBe(true)
    expect(
      [{ comeBack: '' }, { conclusion: ' ' }, { steps: [] }].map((gap) => isComplete({ ...draft, ...gap })),
    ).toEqual([false, false, false])
  })

  it('comes back from the check in other words, everything else as it was', () => {
    const parts = partsOf(inputOf(draft)).map((part) => part.replace('普通感冒', '着凉了'))
    const mended = withParts(draft, parts)
    expect(mended).toMatchObject({ conclusion: '着凉了', steps: [{ text: '多喝水', drawing: 'rest' }] })
    expect(mended.comeBack).toBe('三天不好就来')
  })

  it('begins from the plan that was given', () => {
    const given = { ...inputOf(draft), decisionAid: null, doctorName: '沈怀安', givenAt: '2026-11-25T02:00:00.000Z' }
    expect(inputOf(draftOf(given))).toEqual(inputOf(draft))
    expect(draftOf(null)).toEqual(EMPTY)
  })
})

test('the note of an advice has no place for a diagnosis, that of a re-visit is not whole without one', () => {
  const note = {
    complaint: '复诊开药',
    present: '血压稳定',
    history: '',
    allergies: '',
    diagnosis: '',
    advice: '继续吃药',
  }
  expect(fieldsFor('advice').map(({ name }) => name)).not.toContain('diagnosis')
  expect([isNoteComplete(note, 'advice'), isNoteComplete(note, 'revisit')]).toEqual([true, false])
  expect(isNoteComplete({ ...note, diagnosis: '原发性高血压' }, 'revisit')).toBe(true)
})
