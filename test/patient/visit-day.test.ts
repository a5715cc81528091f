import { ORPCError } from '@orpc/client'
import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import { type MoveError, moveTrouble } from '@/patient/queue/board/move-trouble'
import { boardSentence } from '@/patient/queue/board/sentence'
import { codeIn } from '@/patient/queue/check-in/code'
import { type CheckInError, codeTrouble, distanceText, troubleOf } from '@/patient/queue/check-in/trouble'
import { faceOf, mayCheckIn } from '@/patient/queue/visit/face'
import { glanceOf } from '@/patient/queue/visit/glance'
import { chanceText, lastVisitsText, expectedText } from '@/patient/queue/visit/words'

/** On 2026-11-26, by the hospital's clock. */
const at = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`).toISOString()
const ms = (clock: string) => Date.parse(at(clock))

const BOARD: Board = {
  ...{ state: 'waiting', number: 17, priority: 'none', late: false, ahead: 4, serving: 12, over: false },
  ...{ lastVisits: [7, 9, 6], expected: { fromMinutes: 20, toMinutes: 45, chancePercent: 80 } },
  accuracy: { waits: 50, errorMinutes: 6, insidePercent: 82 },
  ...{ promisedAt: at('10:15'), checkInFrom: at('08:00'), checkInUntil: at('12:30') },
  amends: { from: at('10:45'), fen: 500, made: false },
  ...{ place: '门诊楼 3 楼 302 诊室', doctorName: '沈怀安', departmentName: '心血管内科', rules: [] },
}
const boardWith = (changes: Partial<Board>): Board => ({ ...BOARD, ...changes })

describe('the face of the board', () => {
  const expected = (changes: Partial<Board> = {}) => boardWith({ state: 'expected', number: null, ...changes })

  it.each([
    ['before the hour', '07:59', 'early'],
    ['from the hour on', '08:00', 'open'],
    ['until the last minute', '12:29', 'open'],
    ['afterwards', '12:30', 'closed'],
  ] as const)('of who has not checked in, %s', (_, clock, face) => {
    expect(faceOf(expected(), 'booked', ms(clock))).toBe(face)
  })

  it('says that a cancelled visit is no more, whatever the time', () => {
    expect(faceOf(expected(), 'cancelled', ms('09:00'))).toBe('ended')
  })

  it('of who went home says whether he may come again', () => {
    const left = boardWith({ state: 'left' })
    expect(faceOf(left, 'booked', ms('10:00'))).toBe('left')
    expect(faceOf(left, 'booked', ms('12:30'))).toBe('closed')
    expect(faceOf(left, 'noshow', ms('12:40'))).toBe('ended')
  })

  it('whom the doctor sent for tests is not told that he went away', () => {
    expect(faceOf(boardWith({ state: 'stepped-away' }), 'booked', ms('10:00'))).toBe('stepped-away')
    expect(faceOf(boardWith({ state: 'stepped-away', priority: 'tests' }), 'booked', ms('10:00'))).toBe('tests')
  })

  it('says so when the clinic ended before somebody was seen', () => {
    expect(faceOf(boardWith({ over: true }), 'booked', ms('12:40'))).toBe('over')
    expect(faceOf(boardWith({ over: true, state: 'missed' }), 'noshow', ms('12:40'))).toBe('over-away')
    expect(faceOf(boardWith({ over: true, state: 'done' }), 'fulfilled', ms('12:40'))).toBe('done')
  })

  it('lets who went home come back while others may check in, and nobody else', () => {
    const left = boardWith({ state: 'left' })
    expect(mayCheckIn(left, 'booked', ms('12:29'))).toBe(true)
    expect(mayCheckIn(left, 'booked', ms('12:30'))).toBe(false)
    expect(mayCheckIn(left, 'cancelled', ms('09:00'))).toBe(false)
    expect(mayCheckIn(boardWith({}), 'booked', ms('09:00'))).toBe(false)
  })
})

describe('the expected time', () => {
  it('is a range on the clock, to five minutes', () => {
    const range = { fromMinutes: 20, toMinutes: 45, chancePercent: 80 }
    expect(expectedText(range, ms('10:00'))).toBe('预计 10:20–10:45 叫到')
    expect(expectedText(range, ms('10:02') + 29_000)).toBe('预计 10:20–10:45 叫到')
    expect(expectedText(range, ms('10:03'))).toBe('预计 10:25–10:50 叫到')
  })

  it('names no beginning where it may be at once', () => {
    expect(expectedText({ fromMinutes: 0, toMinutes: 10, chancePercent: 80 }, ms('10:00'))).toBe('预计 10:10 前叫到')
  })

  it('says how sure it is', () => {
    expect(chanceText({ fromMinutes: 0, toMinutes: 5, chancePercent: 80 })).toBe('八成把握')
    expect(chanceText({ fromMinutes: 0, toMinutes: 5, chancePercent: 85 })).toBe('85% 把握')
  })

  it('rests on what the last visits took', () => {
    expect(lastVisitsText([7, 9, 6])).toBe('最近 3 位各看了 7、9、6 分钟')
    expect(lastVisitsText([0])).toBe('上一位看了不到 1 分钟')
  })
})

describe('a visit at a glance', () => {
  const visit = { startsAt: at('09:15') }

  it('shows the people ahead and both numbers while he waits', () => {
    expect(glanceOf('waiting', BOARD, visit)).toMatchObject({ big: '前面 4 位', small: '17 号 · 正在看 12 号' })
    const next = boardWith({ ahead: 0, serving: null })
    expect(glanceOf('waiting', next, visit)).toMatchObject({ big: '下一位就是您', small: '17 号 · 还没开始叫号' })
  })

  it('leads to the place when he is called, and to checking in when that is open', () => {
    expect(glanceOf('called', BOARD, visit)).toMatchObject({ big: '请进诊室', small: BOARD.place, way: 'board' })
    expect(glanceOf('open', BOARD, visit)).toMatchObject({ way: 'check-in' })
    expect(glanceOf('early', BOARD, visit)).toMatchObject({ small: '8:00 起可以报到', way: 'appointment' })
  })

  it('is nothing once the visit lies behind', () => {
    for (const face of ['done', 'left', 'closed', 'ended', 'over', 'over-away'] as const)
      expect(glanceOf(face, BOARD, visit)).toBeNull()
  })
})

test('the board is read aloud in one sentence', () => {
  const visit = { patientName: '王秀英', status: 'booked' } as Appointment
  const said = (face: Parameters<typeof boardSentence>[0]) => boardSentence(face, BOARD, visit, ms('10:00'))
  expect(said('waiting')).toBe(
    '王秀英，心血管内科沈怀安医生。前面还有 4 位，您是 17 号，正在看 12 号，预计 10:20 到 10:45 叫到。',
  )
  expect(said('called')).toBe('王秀英，心血管内科沈怀安医生。请 17 号进诊室，在 门诊楼 3 楼 302 诊室。')
})

describe('the code on the wall', () => {
  it('is taken as people type it', () => {
    expect(codeIn(' k7m 3px\n')).toBe('K7M3PX')
    expect(codeIn('K7M-3PX')).toBe('K7M3PX')
  })

  it('is told from anything else that a scanner reads', () => {
    for (const text of ['', 'K7M3P', 'K7M3PXX', 'https://hospital.example/K7M3PX', 'xinglin:appointment:a1'])
      expect(codeIn(text)).toBeNull()
  })
})

const refused = (code: string, data: object = {}) =>
  new ORPCError(code, { defined: true, status: 409, message: '', data }) as unknown as CheckInError & MoveError

describe('why he could not check in', () => {
  it('says how far he is, no more exact than a phone', () => {
    expect([distanceText(504), distanceText(1112), distanceText(34_600)]).toEqual(['500 米', '1.1 公里', '35 公里'])
    expect(troubleOf(refused('NOT_AT_HOSPITAL', { metres: 1112 }))?.words).toMatch(/^您离医院大约 1.1 公里，/)
    expect(troubleOf(refused('NOT_AT_HOSPITAL', { metres: null }))?.words).toMatch(/扫诊室门口的签到码/)
  })

  it('says from when one can', () => {
    expect(troubleOf(refused('CHECK_IN_NOT_OPEN', { opensAt: at('08:00') }))?.words).toBe(
      '还没到报到时间，8:00 起可以报到',
    )
  })

  it('leads on where the visit is not booked any more', () => {
    expect(troubleOf(refused('NOT_BOOKED', { status: 'pending' }))?.way).toBe('pay')
    expect(troubleOf(refused('NOT_BOOKED', { status: 'cancelled' }))?.way).toBe('doctor')
    expect(troubleOf(refused('CLINIC_OVER'))?.way).toBe('doctor')
  })

  it('puts a wrong code’s words beside the field, with the room', () => {
    const wrong = refused('CLINIC_CODE_WRONG', { field: 'code' })
    expect(troubleOf(wrong)).toBeNull()
    expect(codeTrouble(wrong, BOARD.place)).toBe('这不是您这个诊室的码，请看“门诊楼 3 楼 302 诊室”门口的那一张')
    expect(codeTrouble(refused('CLINIC_OVER'), BOARD.place)).toBeUndefined()
  })
})

test('a tap that came too late says how it stands by now', () => {
  expect(moveTrouble(refused('NOT_NOW', { state: 'called' }))).toBe('已经叫到您了，请进诊室')
  expect(moveTrouble(refused('CLINIC_OVER'))).toBe('这个门诊已经结束了')
  expect(moveTrouble(null)).toBeUndefined()
})
