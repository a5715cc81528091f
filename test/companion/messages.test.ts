import type { CallTask, Delivery } from '@xinglin/types/notify'
import { aboutText, afterCall, markOf, spaced, stoppedVisitOf } from '@/companion/operator/calls/words'
import { attemptText, lastText, railCode } from '@/companion/operator/deliveries/words'
import { channelsText } from '@/companion/operator/templates/words'
import { momentText } from '@/shared/time'

const NOW = Date.parse('2026-11-25T01:00:00.000Z')
const task = (more: Partial<CallTask> = {}): CallTask => ({
  ...{ id: 'c1', kind: 'clinic.stopped', title: '医生停诊', page: null, state: 'open', mine: false, patientName: '' },
  ...{ phone: '', words: '', outcome: null, tries: 0, calls: [], callAt: '2026-11-25T00:00:00.000Z' },
  ...{ callBy: '2026-11-25T03:00:00.000Z', createdAt: '2026-11-25T00:00:00.000Z', doneAt: null, ...more },
})

describe('a call task', () => {
  test('says until when to call, and when that time is over', () => {
    expect(aboutText(task(), NOW)).toBe(`${momentText('2026-11-25T03:00:00.000Z')}前打`)
    expect(aboutText(task({ callBy: '2026-11-25T00:30:00.000Z' }), NOW)).toMatch(/^已过/)
  })

  test('that nobody answered says when it comes again', () => {
    const later = task({ callAt: '2026-11-25T01:10:00.000Z', tries: 1 })
    expect(aboutText(later, NOW)).toMatch(/9:10再打 · 1 次没人接$/)
    expect(afterCall(later)).toMatch(/^没人接，.*再打$/)
    expect(afterCall(task({ state: 'done', outcome: 'no-answer', tries: 3 }))).toBe('打了三次没人接，已结束')
  })

  test('is mine, a colleague’s, done, or not needed any more', () => {
    const marks = [
      task(),
      task({ state: 'claimed', mine: true }),
      task({ state: 'claimed' }),
      task({ state: 'done', outcome: 'reached' }),
      task({ state: 'done' }),
    ].map((each) => markOf(each)?.words ?? '')
    expect(marks).toEqual(['', '我在打', '同事在打', '打通了', '不用打了'])
  })

  test('about a stopped clinic leads to the visit', () => {
    expect(stoppedVisitOf(task({ page: '/booking/stopped/index?appointmentId=apt-1' }))).toBe('apt-1')
    expect(stoppedVisitOf(task({ page: '/booking/appointment/index?appointmentId=apt-1' }))).toBeNull()
    expect(stoppedVisitOf(task())).toBeNull()
  })

  test('shows a number in three groups', () => expect(spaced('13800138000')).toBe('138 0013 8000'))
})

describe('the message log', () => {
  const attempt = (code: string, end: 'delivered' | 'refused' | 'unknown' = 'refused') => ({
    ...{ channel: 'wechat' as const, at: '2026-11-25T00:00:00.000Z', end, code },
  })

  test('says in words what a code means, and keeps the rail’s own beside it', () => {
    expect(attemptText(attempt('NO_GRANT'))).toBe('患者没有允许，跳过')
    expect(railCode(attempt('NO_GRANT'))).toBeNull()
    expect(attemptText(attempt('WECHAT_43101'))).toBe('患者关闭了提醒，或次数用完')
    expect(railCode(attempt('WECHAT_43101'))).toBe('WECHAT_43101')
    expect(attemptText(attempt('FailedOperation.SignatureIncorrectOrUnapproved'))).toBe('渠道不收')
    expect(attemptText(attempt('CUT_OFF', 'unknown'))).toMatch(/不知道有没有送到/)
  })

  test('tells the last thing that happened', () => {
    const attempts: Delivery['attempts'] = [attempt('NO_GRANT'), { ...attempt('OK', 'delivered'), channel: 'sms' }]
    expect(lastText({ attempts })).toBe('短信：渠道已收下')
    expect(lastText({ attempts: [] })).toBe('还没有试过')
  })
})

test('channels one after the other, or all of them', () => {
  expect(channelsText({ channels: ['wechat', 'sms'], everywhere: false })).toBe('微信 → 短信')
  expect(channelsText({ channels: ['sms', 'call'], everywhere: true })).toBe('短信、人工电话都用')
})
