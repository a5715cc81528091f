import { barredWhy, usualMinutes, withAnswer } from '../../cloudfunctions/consult/practice'
import { isGuarded, needsPaediatrician } from '../../cloudfunctions/consult/rules'
import { type Move, allows } from '../../cloudfunctions/consult/state'

describe('the law, as rules', () => {
  const now = '2026-11-25T00:00:00.000Z'

  test.each([
    ['2013-01-01', '03.04', true],
    ['2013-01-01', '07.12', false],
    ['2013-01-01', '08', false],
    ['2012-11-25', '03.04', false],
    ['1980-01-01', '03.04', false],
  ])('born %s, department %s: a children’s doctor is needed: %s', (birthDate, code, needed) => {
    expect(needsPaediatrician(birthDate, code, now)).toBe(needed)
  })

  test.each([
    ['2008-11-25', undefined, true],
    ['2008-11-26', undefined, false],
    ['2015-01-01', { name: '王建国', present: false }, true],
    ['2021-01-01', { name: '王建国', present: false }, false],
    ['2021-01-01', { name: '王建国', present: true }, true],
  ])('born %s with guardian %j: may go on: %s', (birthDate, guardian, may) => {
    expect(isGuarded(birthDate, guardian, now)).toBe(may)
  })

  test('less than three years in practice bar a doctor', () => {
    expect([barredWhy({ years: 2 }), barredWhy({ years: 3 })]).toEqual([expect.stringContaining('3 年'), ''])
  })

  test('a usual time is told from five answers of the last month on', () => {
    const answers = [1, 5, 9, 60].map((minutes, i) => ({ consultId: `c${i}`, at: now, seconds: minutes * 60 }))
    expect(usualMinutes({ answerSeconds: answers }, now)).toBeNull()
    const five = withAnswer(answers, { consultId: 'c5', at: now, seconds: 7 * 60 })
    expect(usualMinutes({ answerSeconds: five }, now)).toBe(7)
    expect(withAnswer(five, { consultId: 'c5', at: now, seconds: 1 })).toEqual(five)
    expect(usualMinutes({ answerSeconds: five }, '2026-12-26T00:00:00.000Z')).toBeNull()
  })

  test('once the doctor has answered nothing but a person brings money back, and what is over stays over', () => {
    const moves: Move[] = ['submit', 'start', 'hold-up', 'hand-over', 'refer-offline', 'end', 'patient-speaks', 'plan']
    for (const state of ['ended', 'referred', 'refunded', 'expired'] as const)
      expect(moves.filter((move) => allows({ state, again: false, answeredAt: now }, move))).toEqual([])
    expect(allows({ state: 'answered', again: false, answeredAt: now }, 'cancel')).toBe(false)
    expect(allows({ state: 'open', again: true, answeredAt: now }, 'cancel')).toBe(false)
  })
})
