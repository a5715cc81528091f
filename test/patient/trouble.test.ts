import { ORPCError } from '@orpc/client'
import type { Patient } from '@xinglin/types/identity'
import { calledAmong } from '@/patient/booking/trouble/person'
import { type BookingError, lostSlot, troubleOf } from '@/patient/booking/trouble/trouble'

jest.mock('@/patient/navigation', () => ({
  to: { appointment: jest.fn(), appointments: jest.fn(), invite: jest.fn(), standbys: jest.fn() },
}))
const { to } = jest.requireMock<{ to: Record<string, jest.Mock> }>('@/patient/navigation')

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-26T01:00:00.000Z') }))
afterEach(() => jest.useRealTimers())

const refused = (code: string, data: object = {}, message = '') =>
  new ORPCError(code, { defined: true, status: 409, message, data }) as unknown as BookingError

const near = (startsAt: string) => ({ slotId: startsAt, startsAt, remaining: 1 })
const TEN_FIFTEEN = near('2026-11-26T02:15:00.000Z')
const TEN_THIRTY = near('2026-11-26T02:30:00.000Z')

const person = (id: string, name: string, relation: Patient['relation'], sex: Patient['sex'] = 'female') => ({
  ...{ id, name, relation, sex },
})
const MOTHER = person('p1', '王秀英', 'parent')
const SELF = person('p2', '王小明', 'self', 'male')

describe('a refusal in words', () => {
  it('offers what is free near by, on the wanted day without a date', () => {
    const trouble = troubleOf(refused('SLOT_FULL', { nearest: [TEN_FIFTEEN, TEN_THIRTY] }), '2026-11-26')
    expect(trouble).toEqual({ words: '号刚被约走了，10:15 和 10:30 还有', nearest: [TEN_FIFTEEN, TEN_THIRTY] })
  })

  it.each([
    ['SLOT_CLOSED', '这个时段停诊了，10:15 还有'],
    ['SLOT_PAST', '这个时段已经过了，10:15 还有'],
    ['NOT_ENOUGH_PLACES', '这个时段的号不够几位一起约，10:15 还有'],
    ['STANDBY_NOT_NEEDED', '不用候补，10:15 还有'],
  ])('says of %s: %s', (code, words) => {
    expect(troubleOf(refused(code, { nearest: [TEN_FIFTEEN] }), '2026-11-26')?.words).toBe(words)
  })

  it('says so when this doctor has nothing else', () => {
    const words = '号刚被约走了，这位医生近期没有别的号了，可以候补或换一位医生'
    expect(lostSlot([], '2026-11-26')).toEqual({ words })
  })

  it('says when numbers are released', () => {
    const trouble = troubleOf(refused('SLOT_NOT_RELEASED', { releasesAt: '2026-11-26T23:00:00.000Z' }), null)
    expect(trouble?.words).toBe('这一天的号还没放出，明天上午 7:00放号')
  })

  it('leads to the appointment that one already has', () => {
    const trouble = troubleOf(refused('ALREADY_BOOKED', { appointmentId: 'apt1' }), null)
    expect(trouble?.words).toBe('这位就诊人当天已约了这位医生')
    trouble?.way?.go()
    expect(to.appointment).toHaveBeenCalledWith('apt1')
  })

  it('leads to the relative’s consent where there is none yet', () => {
    const way = troubleOf(refused('FORBIDDEN'), null)?.way
    way?.go()
    expect([way?.text, to.invite?.mock.calls.length]).toEqual(['请他授权', 1])
  })

  it('says from when one who missed three visits can book again', () => {
    const words = '这位就诊人暂时不能预约：90 天内爽约 3 次会暂停预约 30 天，12月20日起又可以约了。着急可以打电话'
    expect(troubleOf(refused('BOOKING_PAUSED', { until: '2026-12-20T00:00:00.000Z' }), null)?.words).toBe(words)
  })

  it('leaves to the page what is no rule of booking', () => {
    expect(troubleOf(null, null)).toBeNull()
    expect(troubleOf(refused('TOO_MANY_REQUESTS'), null)).toBeNull()
    expect(troubleOf(new Error('broken') as unknown as BookingError, null)).toBeNull()
  })
})

describe('when several come together', () => {
  const family = [MOTHER, SELF]
  const about = (code: string, data: object) => troubleOf(refused(code, data), null, family)?.words

  it('it says whom it is about', () => {
    expect(about('ALREADY_BOOKED', { appointmentId: 'a', patientId: 'p1' })).toBe('妈妈当天已约了这位医生')
    expect(about('TOO_MANY_THAT_DAY', { limit: 3, patientId: 'p2' })).toBe('您同一天最多预约 3 个号，可以换一天')
    expect(about('BOOKING_PAUSED', { until: '2026-12-20T00:00:00.000Z', patientId: 'p1' })).toMatch(/^妈妈暂时不能预约/)
  })

  it('two daughters are told apart by name, and so are other relatives', () => {
    const daughters = [person('a', '王一', 'child'), person('b', '王二', 'child'), person('c', '王小', 'child', 'male')]
    expect(daughters.map(({ id }) => calledAmong(daughters, id))).toEqual(['王一', '王二', '儿子'])
    expect(calledAmong([person('x', '李阿姨', 'other')], 'x')).toBe('李阿姨')
    expect(calledAmong(daughters, 'nobody')).toBe('这位就诊人')
  })
})
