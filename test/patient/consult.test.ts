import type { Consult, EndReason } from '@xinglin/types/consult'
import type { Intake } from '@xinglin/types/intake'
import { endingOf, isMoneyBack } from '@/patient/consult/ending'
import { NOTHING, type Values, intakeOf, isMinor, mayBear, missingIn, valuesOf } from '@/patient/consult/intake'
import { servicesOf } from '@/patient/consult/open/services'
import { formErrors } from '@/patient/consult/open/form-errors'
import { wishIn } from '@/patient/consult/open/wish'
import { offerWords, takeWords } from '@/patient/said'
import { NO_SCORES, isLow, ratingText, unanswered } from '@/patient/consult/thread/rating'
import { isBeforeFirstWord, isOpenForMe, isUnpaid, paceWords, timeLeft } from '@/patient/consult/words'
import { ORPCError } from '@orpc/client'

const NOW = Date.parse('2026-11-26T01:00:00.000Z')
beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => jest.useRealTimers())

const WOMAN = { sex: 'female', birthDate: '1990-05-01' } as const
const CHILD = { sex: 'male', birthDate: '2022-05-01' } as const

const FILLED: Values = {
  ...NOTHING,
  complaint: ' 咳嗽一周，夜里重 ',
  allergyFree: false,
  allergies: '青霉素',
  agreed: 'v1',
}

describe('the form', () => {
  const wanted = { who: WOMAN, papers: null, version: 'v1' }

  test('says what is missing, in the order of the page', () => {
    expect(Object.keys(missingIn(NOTHING, { who: CHILD, papers: 0, version: 'v1' }))).toEqual([
      'complaint',
      'allergies',
      'evidence',
      'guardian',
      'consentVersion',
    ])
    expect(missingIn(FILLED, wanted)).toEqual({})
  })

  test('who says that he has an allergy says to what; who has none need not', () => {
    expect(missingIn({ ...FILLED, allergies: ' ' }, wanted)).toEqual({ allergies: '请写对什么过敏' })
    expect(missingIn({ ...FILLED, allergyFree: true, allergies: '' }, wanted)).toEqual({})
  })

  test('a re-visit wants a paper, an advice none', () => {
    expect(missingIn(FILLED, { ...wanted, papers: 0 })).toHaveProperty('evidence')
    expect(missingIn(FILLED, { ...wanted, papers: 1 })).toEqual({})
  })

  test('a child has somebody with it', () => {
    expect([isMinor(CHILD), isMinor(WOMAN)]).toEqual([true, false])
    expect(missingIn({ ...FILLED, guardian: '王小明' }, { ...wanted, who: CHILD })).toEqual({
      guardian: '问诊时监护人要陪在孩子身边',
    })
  })

  test('a girl of seventeen names her guardian, who need not sit beside her', () => {
    const girl = { sex: 'female', birthDate: '2009-03-01' } as const
    expect(missingIn(FILLED, { ...wanted, who: girl })).toEqual({ guardian: '请填写监护人姓名' })
    expect(missingIn({ ...FILLED, guardian: '王大明' }, { ...wanted, who: girl })).toEqual({})
  })

  test('that somebody is beside the child comes back only where it had to be said', () => {
    const intake = intakeOf(FILLED)
    expect(valuesOf({ intake, guardianName: '王大明', age: 4 })).toMatchObject({ guardianPresent: true })
    expect(valuesOf({ intake, guardianName: '王大明', age: 17 })).toMatchObject({ guardianPresent: false })
  })

  test('terms that changed since are read again', () => {
    expect(missingIn(FILLED, { ...wanted, version: 'v2' })).toHaveProperty('consentVersion')
  })

  test('asks for pregnancy only where there can be one', () => {
    const born = (sex: 'male' | 'female', birthDate: string) => mayBear({ sex, birthDate })
    expect([born('female', '1990-05-01'), born('female', '1950-05-01'), born('male', '1990-05-01')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('what was saved comes back as it was typed', () => {
    const intake: Intake = intakeOf({ ...FILLED, since: '一周左右' })
    expect(intake).toMatchObject({ complaint: '咳嗽一周，夜里重', allergies: { none: false, text: '青霉素' } })
    const again = { ...NOTHING, ...valuesOf({ intake, guardianName: null, age: 36 }) }
    expect(intakeOf(again)).toEqual(intake)
    expect(valuesOf({ intake: null, guardianName: null, age: 36 })).toEqual({})
  })

  test('an allergy text that was typed before "none" is not sent', () => {
    expect(intakeOf({ ...FILLED, allergyFree: true }).allergies).toEqual({ none: true, text: '' })
  })

  test('the server’s words stand under the field that they are about', () => {
    const issues = [
      { path: 'intake.allergies.text', message: '过敏史不超过 200 个字' },
      { path: 'intake.complaint', message: '请填写哪里不舒服' },
    ]
    const wrong = new ORPCError('INVALID_INPUT', { status: 400, data: { issues } })
    expect(formErrors(wrong)).toEqual({ allergies: '过敏史不超过 200 个字', complaint: '请填写哪里不舒服' })
  })

  test('words from the symptom guide are taken once', () => {
    offerWords({ complaint: '头晕三天' })
    expect([takeWords(), takeWords()]).toEqual([{ complaint: '头晕三天' }, {}])
  })
})

describe('how the page was opened', () => {
  test('the emergency line knows no doctor, and is advice', () => {
    expect(wishIn({ line: 'emergency', doctorId: 'doc0001', kind: 'revisit' })).toMatchObject({
      line: 'emergency',
      doctorId: null,
      kind: 'advice',
    })
  })

  test('a word that nobody knows chooses nothing', () => {
    expect(wishIn({ doctorId: 'doc0001', kind: 'surgery' })).toMatchObject({ doctorId: 'doc0001', kind: null })
  })

  test('a doctor offers what has a price', () => {
    expect(servicesOf({ adviceFen: 0, revisitFen: null })).toEqual([{ kind: 'advice', feeFen: 0 }])
  })
})

describe('how it stands', () => {
  const one = (patch: Partial<Consult>) =>
    ({
      state: 'waiting',
      answeredAt: null,
      orderId: 'ord1',
      intake: {},
      clock: { answerBy: null },
      ...patch,
    }) as Consult

  test('the time left is told while the clock runs, and never below zero', () => {
    const clock = (answerBy: string | null) => timeLeft({ clock: { answerBy, promisedBy: null, heldUp: '' } }, NOW)
    expect([clock('2026-11-26T01:28:05.000Z'), clock('2026-11-26T00:59:00.000Z'), clock(null)]).toEqual([
      '28:05',
      null,
      null,
    ])
  })

  test('until the doctor’s first word he can change his mind; the question more is no first word', () => {
    expect([
      isBeforeFirstWord(one({})),
      isBeforeFirstWord(one({ state: 'answered', answeredAt: '2026-11-26T00:10:00.000Z' })),
      isBeforeFirstWord(one({ state: 'open', answeredAt: '2026-11-25T00:10:00.000Z' })),
      isBeforeFirstWord(one({ state: 'drafted' })),
    ]).toEqual([true, false, false, false])
  })

  test('a draft shows once something was written in it, and says when it only waits to be paid', () => {
    expect([isOpenForMe(one({ state: 'drafted', intake: null })), isOpenForMe(one({ state: 'drafted' }))]).toEqual([
      false,
      true,
    ])
    expect([isUnpaid(one({ state: 'drafted' })), isUnpaid(one({ state: 'drafted', orderId: null }))]).toEqual([
      true,
      false,
    ])
  })

  test('how soon he answers is said only where it is known', () => {
    expect([paceWords({ usualMinutes: 12, queue: 3 }), paceWords({ usualMinutes: null, queue: 0 })]).toEqual([
      '通常 12 分钟回复 · 前面 3 人',
      '不用排队',
    ])
  })
})

describe('how it ended', () => {
  const REASONS: EndReason[] = ['done', 'quiet', 'cancelled', 'late', 'not-a-revisit', 'offline', 'nobody']

  test('every end has its words; none is shown while it goes on', () => {
    for (const endReason of REASONS) expect(endingOf({ endReason, referral: null })?.title).toBeTruthy()
    expect(endingOf({ endReason: null, referral: null })).toBeNull()
  })

  test('who is sent to the hospital gets to that department, and without one to booking', () => {
    const referral = { departmentId: 'dep1', departmentName: '心血管内科', referralId: 'ref-1' }
    expect(endingOf({ endReason: 'offline', referral })?.way).toBe('department')
    expect(endingOf({ endReason: 'offline', referral: null })?.way).toBe('book')
    expect(endingOf({ endReason: 'not-a-revisit', referral: null })?.way).toBe('book')
  })

  test('money comes back when there was nothing for it', () => {
    const back = (state: Consult['state'], plan: Consult['plan'] = null, feeFen = 3000) =>
      isMoneyBack({ state, plan, feeFen, endReason: null })
    expect([back('refunded'), back('expired'), back('referred')]).toEqual([true, true, true])
    expect([back('ended'), back('referred', {} as Consult['plan']), back('expired', null, 0)]).toEqual([
      false,
      false,
      false,
    ])
    const refused = { state: 'ended', plan: null, endReason: 'not-a-revisit' } as const
    expect([isMoneyBack({ ...refused, feeFen: 3000 }), isMoneyBack({ ...refused, feeFen: 0 })]).toEqual([true, false])
  })
})

describe('the rating', () => {
  test('asks for all three, and for the reason of a low one', () => {
    expect(unanswered(NO_SCORES, '')).toBe('professional')
    expect(unanswered({ professional: 5, attitude: 0, clarity: 5 }, '')).toBe('attitude')
    const low = { professional: 5, attitude: 2, clarity: 5 }
    expect([isLow(low), unanswered(low, ' '), unanswered(low, '等太久')]).toEqual([true, 'words', null])
    expect([isLow(NO_SCORES), unanswered({ professional: 3, attitude: 4, clarity: 5 }, '')]).toEqual([false, null])
  })

  test('is told in a line', () => {
    expect(ratingText({ professional: 5, attitude: 4, clarity: 3, words: '' })).toBe('专业 5 · 态度 4 · 讲得清楚 3')
  })
})
