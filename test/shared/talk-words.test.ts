import { askedWords } from '@/shared/talk/asked-words'
import { shutWords } from '@/shared/talk/shut'
import { hearTime } from '@/shared/server-time'

const NO_CLOCK = { answerBy: null, promisedBy: null, heldUp: '' }
const asked = (at: string, answeredAt: string | null) => ({ asked: { at, answeredAt }, clock: NO_CLOCK })
const ASKED = '2026-11-25T02:00:00.000Z'

beforeAll(() => hearTime('Fri, 27 Nov 2026 02:00:00 GMT'))

describe('the question after the end', () => {
  test('says to both when it was asked and when it was answered', () => {
    expect(askedWords(asked(ASKED, '2026-11-25T05:00:00.000Z'), 'patient')).toBe(
      '您在 11月25日 追问过一次，医生当天已回复',
    )
    expect(askedWords(asked(ASKED, '2026-11-26T05:00:00.000Z'), 'doctor')).toBe(
      '病人在 11月25日 追问过一次，11月26日 已回复',
    )
  })

  test('is not mentioned before it is asked, nor while its own clock says so', () => {
    expect(askedWords({ asked: null, clock: NO_CLOCK }, 'patient')).toBe('')
    const running = { ...asked(ASKED, null), clock: { ...NO_CLOCK, answerBy: '2026-11-26T02:00:00.000Z' } }
    expect(askedWords(running, 'patient')).toBe('')
  })

  test('that stayed without an answer is called so', () => {
    expect(askedWords(asked(ASKED, null), 'patient')).toBe('您在 11月25日 追问过一次，医生没有回复')
  })
})

test('a relative reads why he may not look any more, and who can change it', () => {
  const grant = { patientName: '周玉珍' }
  expect(shutWords({ ...grant, status: 'revoked' }).title).toBe('周玉珍已收回授权')
  expect(shutWords({ ...grant, status: 'ended' }).title).toBe('周玉珍给您的授权到期了')
  expect(shutWords(null).title).toBe('您现在看不了这次问诊')
  for (const each of [shutWords(null), shutWords({ ...grant, status: 'active' })])
    expect(each.hint).toContain('重新授权')
})
