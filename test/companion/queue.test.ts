import { ORPCError } from '@orpc/client'
import type { ClinicQueue, StaffTicket } from '@xinglin/types/queue'
import {
  footprintOf,
  minutesBehind,
  phaseOf,
  presentIn,
  standingOf,
  stepOf,
  waitedMinutes,
} from '@/companion/queue/standing'
import { civilDate } from '@/shared/time'
import { clinicName, stateWords, troubleWords } from '@/companion/queue/words'

const at = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`).toISOString()
const ms = (clock: string) => Date.parse(at(clock))

const ticket = (number: number, changes: Partial<StaffTicket> = {}): StaffTicket => ({
  ...{ appointmentId: `apt-${number}`, number, state: 'waiting', priority: 'none', late: false, calls: 0 },
  ...{ checkedInAt: at('08:40'), presentFrom: at('08:40'), promisedAt: at('09:15'), calledAt: null, minutes: null },
  ...{ patientName: '王小明', sex: 'male', age: 40, visitType: 'first', startsAt: at('09:00'), needs: [], reason: '' },
  ...changes,
})

const queueOf = (changes: Partial<ClinicQueue> = {}): ClinicQueue => ({
  ...{ sessionId: 's1', doctorId: 'doc1', doctorName: '林静', departmentName: '心血管内科', date: '2026-11-26' },
  ...{ place: '302 诊室', startsAt: at('09:00'), endsAt: at('12:00'), over: false },
  ...{ checkInFrom: at('08:00'), checkInUntil: at('12:30'), waiting: [], others: [], absent: 0, expected: [] },
  ...{ likelyEndAt: null, rules: [] },
  ...changes,
})

describe('what the doctor does next', () => {
  it('calls the first who waits, receives who was called, finishes with who is in the room', () => {
    const waiting = [ticket(3), ticket(4)]
    expect(stepOf(queueOf({ waiting }))).toBe('call')
    expect(presentIn(queueOf({ waiting }))?.number).toBe(3)
    const called = ticket(2, { state: 'called', calls: 1 })
    expect(stepOf(queueOf({ waiting, others: [called] }))).toBe('receive')
    const inRoom = ticket(1, { state: 'in-room', calls: 1 })
    const both = queueOf({ waiting, others: [called, inRoom] })
    expect([stepOf(both), presentIn(both)?.number]).toEqual(['finish', 1])
  })

  it('rests when nobody is here, and is done when the clinic is over', () => {
    expect(stepOf(queueOf({ absent: 3 }))).toBe('rest')
    expect(stepOf(queueOf({ over: true, waiting: [ticket(1)] }))).toBe('over')
  })

  it('tells who is away, who missed his turn, who was seen last', () => {
    const others = [
      ticket(1, { state: 'done', calledAt: at('09:02') }),
      ticket(2, { state: 'stepped-away', priority: 'tests' }),
      ticket(3, { state: 'missed' }),
      ticket(4, { state: 'done', calledAt: at('09:20') }),
      ticket(5, { state: 'skipped' }),
      ticket(6, { state: 'left' }),
    ]
    const numbers = (tickets: StaffTicket[]) => tickets.map(({ number }) => number)
    const { away, passed, seen, gone } = standingOf(queueOf({ others }))
    expect([away, passed, seen, gone].map(numbers)).toEqual([[2], [3, 5], [4, 1], [6]])
    expect(others.slice(1, 3).map(stateWords)).toEqual(['去检查', '过号'])
  })

  it('a newcomer changes nothing that was meant, a move of anybody else does', () => {
    const before = queueOf({ waiting: [ticket(2)], others: [ticket(1, { state: 'called', calls: 1 })] })
    expect(footprintOf({ ...before, others: [...before.others] })).toBe(footprintOf(before))
    const again = [ticket(1, { state: 'called', calls: 2 })]
    expect(footprintOf({ others: again })).not.toBe(footprintOf(before))
  })
})

describe('how the clinic runs', () => {
  it('counts the wait from when he came, and being behind from what was promised to the next one', () => {
    expect(waitedMinutes(ticket(1), ms('09:05'))).toBe(25)
    expect(waitedMinutes(ticket(1), ms('08:00'))).toBe(0)
    expect(minutesBehind(queueOf({ waiting: [ticket(1)] }), ms('09:10'))).toBe(0)
    expect(minutesBehind(queueOf({ waiting: [ticket(1)] }), ms('09:27'))).toBe(12)
    expect(minutesBehind(queueOf(), ms('09:27'))).toBeNull()
  })

  it('opens with check-in, and stays open as long as somebody is here', () => {
    expect(phaseOf(queueOf(), ms('07:59'))).toBe('early')
    expect(phaseOf(queueOf(), ms('08:00'))).toBe('open')
    expect(phaseOf(queueOf(), ms('12:30'))).toBe('over')
    expect(phaseOf(queueOf({ waiting: [ticket(1)] }), ms('12:40'))).toBe('open')
    expect(phaseOf(queueOf({ over: true }), ms('10:00'))).toBe('over')
  })

  it('is named by its day and half', () => {
    expect(clinicName(queueOf({ date: civilDate() }))).toBe('今天上午门诊')
  })
})

describe('what a tap met', () => {
  const refusal = (code: string, data: object = {}) => new ORPCError(code, { status: 409, data, defined: true })

  it('names the one whom the other device called', () => {
    expect(troubleWords(refusal('ALREADY_CALLED', { number: 12 }))).toContain('12 号已经叫过了')
    expect(troubleWords(refusal('NOT_NOW', { state: 'done' }))).toContain('已就诊')
    expect(troubleWords(refusal('VISIT_RUNNING', { number: 3 }))).toContain('3 号还在就诊')
    expect(troubleWords(refusal('CHECK_IN_NOT_OPEN', { opensAt: at('08:00') }))).toBe('8:00 起才能报到')
  })

  it('says without an answer that another tap does nothing twice', () => {
    expect(troubleWords(new ORPCError('NETWORK', { status: 503 }))).toMatch(/^网络不通.*不会重复$/)
    expect(troubleWords(new ORPCError('BAD_REPLY', { status: 502 }))).toMatch(/^服务没有回答.*不会重复$/)
  })
})
