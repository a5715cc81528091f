import type { Consult } from '@xinglin/types/consult'
import { groupsOf, loadOf, secondsUntil, timeLeft } from '@/companion/consult/inbox/standing'
import { hoursText, receivingWords } from '@/companion/consult/practice/words'
import { inputOf, wrongIn } from '@/companion/consult/practice/draft'
import { movesOf } from '@/companion/consult/thread/moves'
import { aboutText, allergyWords, endText, isAskedAgain } from '@/companion/consult/words'

const at = (clock: string) => new Date(`2026-11-25T${clock}:00+08:00`).toISOString()

const clockUntil = (answerBy: string | null, promisedBy: string | null = null) => ({ answerBy, promisedBy, heldUp: '' })

/** As far as a row of the inbox looks at it. */
const consult = (id: string, changes: Partial<Consult> = {}) =>
  ({
    ...{
      id,
      kind: 'advice',
      line: 'ordinary',
      state: 'waiting',
      sex: 'female',
      age: 34,
      alarm: null,
      endedAt: null,
      unread: 0,
    },
    ...{ clock: clockUntil(at('10:30')), answeredAt: null, endReason: null, referral: null },
    ...changes,
  }) as Consult

const row = (id: string, changes: Partial<Consult> = {}) => ({ consult: consult(id, changes) })
const idsOf = (rows: readonly { consult: Consult }[]) => rows.map(({ consult: { id } }) => id)

describe('whom the doctor sees first', () => {
  const rows = [
    row('answered', { state: 'answered', clock: clockUntil(null) }),
    row('later', { clock: clockUntil(at('10:40')) }),
    row('alarm', { state: 'answered', clock: clockUntil(null), alarm: '胸痛伴出汗' }),
    row('sooner', { clock: clockUntil(at('10:05')) }),
    row('alarm-waiting', { clock: clockUntil(at('10:50')), alarm: '口眼歪斜' }),
  ]

  it('an alarm comes before any clock, answered or not, a short clock before a long one, an answered patient last', () => {
    const { alarms, waiting, answered } = groupsOf(rows)
    expect([alarms, waiting, answered].map(idsOf)).toEqual([
      ['alarm-waiting', 'alarm'],
      ['sooner', 'later'],
      ['answered'],
    ])
  })

  it('counts those who wait, alarms among them, and knows whose time is out first', () => {
    expect(loadOf(rows)).toEqual({ waiting: 3, answerBy: at('10:05') })
    expect(loadOf([])).toEqual({ waiting: 0, answerBy: null })
  })

  it('five minutes before the end the time is short, and after it it is over', () => {
    const standing = (now: string) => timeLeft(at('10:30'), Date.parse(at(now)))
    expect(['10:24', '10:25', '10:29', '10:30'].map(standing)).toEqual(['enough', 'short', 'short', 'over'])
    expect(secondsUntil(at('10:30'), Date.parse(at('10:29')) + 500)).toBe(59)
    expect(secondsUntil(at('10:30'), Date.parse(at('10:31')))).toBe(0)
  })
})

describe('what can be done with a consult', () => {
  const movesIn = (changes: Partial<Consult>) => movesOf(consult('c', changes)).map(({ move }) => move)

  it('before it is started it can be held up, handed over or sent to the hospital, not ended', () => {
    expect(movesIn({ state: 'waiting' })).toEqual(['hold-up', 'hand-over', 'refer'])
  })

  it('is held up once, and not any more when the doctor has answered', () => {
    expect(movesIn({ state: 'open', clock: clockUntil(at('10:40'), at('10:30')) })).toEqual([
      'hand-over',
      'refer',
      'end',
    ])
    expect(movesIn({ state: 'answered', clock: clockUntil(null) })).toEqual(['hand-over', 'refer', 'end'])
    expect(movesIn({ state: 'open', answeredAt: at('09:00') })).toEqual(['hand-over', 'refer', 'end'])
  })

  it('when it is over nothing is left to do', () => {
    expect(movesIn({ state: 'ended', clock: clockUntil(null) })).toEqual([])
    expect(movesIn({ state: 'expired', clock: clockUntil(null) })).toEqual([])
  })
})

describe('how it is told', () => {
  it('no allergy is something else than nothing filled in', () => {
    expect(allergyWords({ allergies: { none: false, text: '青霉素' } })).toBe('青霉素')
    expect(allergyWords({ allergies: { none: true, text: '' } })).toBe('没有过敏')
    expect(allergyWords({ allergies: { none: false, text: '' } })).toBe('没有填写')
  })

  it('a baby is not nought years old, and a question after the end is known as one', () => {
    expect(aboutText({ sex: 'male', age: 0 })).toBe('男 · 不满 1 岁')
    expect(isAskedAgain(consult('c', { state: 'open', answeredAt: at('09:00') }))).toBe(true)
    expect(isAskedAgain(consult('c', { state: 'open' }))).toBe(false)
    expect(endText(consult('c'))).toBe('')
  })

  it('who was sent to the hospital reads where', () => {
    const referral = { departmentId: 'd1', departmentName: '心血管内科', referralId: 'ref-1' }
    const text = endText(consult('c', { state: 'referred', endedAt: at('09:00'), endReason: 'offline', referral }))
    expect(text).toMatch(/转线下就诊，转心血管内科$/)
  })
})

describe('how a doctor receives', () => {
  const practice = { switchedOn: true, taking: true, from: '09:00', until: '17:30', mostWaiting: 5 }

  it('the same time twice is all day', () => {
    expect(hoursText(practice)).toBe('9:00–17:30')
    expect(hoursText({ from: '00:00', until: '00:00' })).toBe('全天')
  })

  it('switched on without taking anybody says why', () => {
    expect(receivingWords(practice)).toBe('病人可以找您 · 9:00–17:30')
    expect(receivingWords({ ...practice, taking: false })).toContain('9:00–17:30 才是接诊时间')
    expect(receivingWords({ ...practice, switchedOn: false })).toContain('找不到您')
  })

  it('an empty price is a service he does not offer, a wrong one is told before it is sent', () => {
    const draft = { ...practice, advice: '30', revisit: '' }
    expect(inputOf(draft)).toMatchObject({ adviceFen: 3000, revisitFen: null })
    expect(wrongIn(draft)).toEqual({})
    expect(wrongIn({ ...draft, revisit: '三十' })).toEqual({ revisitFen: '写成 30 或 12.50，单位元' })
  })
})
