import type { Consult } from '@xinglin/types/consult'
import type { Message } from '@xinglin/types/consult-talk'
import { clockWords } from '@/shared/talk/clock-words'
import { type Line, linesOf } from '@/shared/talk/lines'
import { watermarkSvg } from '@/shared/ui/watermark-svg'

const NOW = Date.parse('2026-11-24T02:00:00.000Z')

beforeEach(() => void jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'queueMicrotask'] }))
afterEach(() => void jest.useRealTimers())

const said = (seq: number, at: string, patch: Partial<Message> = {}): Message => ({
  seq,
  from: 'patient',
  name: '王芳',
  mine: true,
  key: `k${seq}`,
  at,
  content: { kind: 'text', text: '您好' },
  alarm: null,
  ...patch,
})
const doctor = { from: 'doctor', name: '沈怀安', mine: false } as const

const linesFor = (messages: Message[], patch: Partial<Parameters<typeof linesOf>[0]> = {}) =>
  linesOf({ messages, unsent: [], readUpTo: 0, side: 'patient', now: NOW, ...patch })
const timesIn = (lines: Line[]) => lines.flatMap((line) => (line.kind === 'time' ? [line.words] : []))
const bubbles = (lines: Line[]) => lines.flatMap((line) => (line.kind === 'message' ? [line] : []))

test('the time is said at the beginning, on a new day and after a silence, not at each word', () => {
  const lines = linesFor([
    said(1, '2026-11-20T01:00:00.000Z'),
    said(2, '2026-11-23T01:15:00.000Z'),
    said(3, '2026-11-23T01:16:00.000Z'),
    said(4, '2026-11-24T01:00:00.000Z'),
    said(5, '2026-11-24T01:30:00.000Z'),
  ])
  expect(timesIn(lines)).toEqual(['11月20日 9:00', '昨天 9:15', '9:00', '9:30'])
})

test('who speaks is named only where several people speak on one side', () => {
  const at = '2026-11-24T01:00:00.000Z'
  const alone = bubbles(linesFor([said(1, at), said(2, at, doctor)]))
  expect(alone.map(({ name }) => name)).toEqual([null, null])
  const together = bubbles(linesFor([said(1, at), said(2, at, { name: '王刚', mine: false }), said(3, at, doctor)]))
  expect(together.map(({ name }) => name)).toEqual([null, '王刚', null])
  const colleague = bubbles(linesFor([said(1, at, doctor), said(2, at, { ...doctor, name: '李仲平' })]))
  expect(colleague.map(({ name }) => name)).toEqual(['沈怀安', '李仲平'])
})

test('a relative’s words stand on the patient’s side, also for the doctor', () => {
  const at = '2026-11-24T01:00:00.000Z'
  const lines = bubbles(linesFor([said(1, at, { mine: false }), said(2, at, doctor)], { side: 'doctor' }))
  expect(lines.map(({ own }) => own)).toEqual([false, true])
})

test('read is said where the other side stopped, unread at the last word', () => {
  const at = '2026-11-24T01:00:00.000Z'
  const thread = [said(1, at), said(2, at), said(3, at, doctor), said(4, at)]
  const marks = (readUpTo: number) => bubbles(linesFor(thread, { readUpTo })).map(({ read }) => read)
  expect(marks(0)).toEqual([null, null, null, false])
  expect(marks(2)).toEqual([null, true, null, false])
  expect(marks(4)).toEqual([null, null, null, true])
})

test('what the system says is a line of its own; what is on its way comes last', () => {
  const event = said(1, '2026-11-24T01:00:00.000Z', {
    from: 'system',
    mine: false,
    content: { kind: 'event', text: '沈怀安医生接诊了' },
  })
  const unsent = { key: 'u', consultId: 'c', at: NOW, content: { kind: 'text', text: '在吗' }, refused: null } as const
  const lines = linesFor([event], { unsent: [unsent] })
  expect(lines.map(({ kind }) => kind)).toEqual(['time', 'event', 'time', 'unsent'])
})

const consult = (patch: Partial<Consult>): Parameters<typeof clockWords>[0] => ({
  state: 'waiting',
  feeFen: 3000,
  answeredAt: null,
  askUntil: null,
  clock: { answerBy: '2026-11-24T02:30:00.000Z', promisedBy: null, heldUp: '' },
  ...patch,
})
const clockOf = (answerBy: string, promisedBy: string | null = null, heldUp = '') => ({ answerBy, promisedBy, heldUp })

test('the patient reads when the doctor has answered at the latest, and how long that is', () => {
  expect(clockWords(consult({}), 'patient', NOW)).toEqual({ words: '医生最晚 10:30 回复', left: '30:00', tone: 'calm' })
  expect(clockWords(consult({}), 'doctor', NOW)?.words).toBe('请在 10:30 前回复')
})

test('the last five minutes look different', () => {
  expect(clockWords(consult({}), 'patient', NOW + 26 * 60_000)?.tone).toBe('near')
})

test('a doctor who is held up says why, and what was promised first', () => {
  const clock = clockOf('2026-11-24T02:50:00.000Z', '2026-11-24T02:30:00.000Z', '正在抢救')
  expect(clockWords(consult({ clock }), 'patient', NOW)?.words).toBe(
    '医生有事耽搁（正在抢救）。医生最晚 10:50 回复，原定 10:30',
  )
})

test('late means that his money comes back; where none was paid, none is promised', () => {
  const late = (patch: Partial<Consult>) => clockWords(consult(patch), 'patient', NOW + 31 * 60_000)?.words
  expect(late({})).toBe('医生没能按时回复，钱会自动退回')
  expect(late({ feeFen: 0 })).not.toContain('钱')
  expect(late({ answeredAt: '2026-11-23T02:00:00.000Z' })).not.toContain('钱')
})

test('a clock over midnight says the day', () => {
  expect(clockWords(consult({ clock: clockOf('2026-11-24T16:10:00.000Z') }), 'patient', NOW)?.words).toContain(
    '明天 0:10',
  )
})

test('afterwards it says what became of the money, and nothing where all is well', () => {
  const none = { answerBy: null, promisedBy: null, heldUp: '' }
  expect(clockWords(consult({ state: 'expired', clock: none }), 'patient', NOW)?.words).toBe(
    '医生没有按时回复，钱已原路退回，预计 1–3 个工作日到账',
  )
  expect(clockWords(consult({ state: 'refunded', clock: none }), 'patient', NOW)?.tone).toBe('calm')
  expect(clockWords(consult({ state: 'refunded', feeFen: 0, clock: none }), 'patient', NOW)).toBeNull()
  expect(clockWords(consult({ state: 'answered', clock: none }), 'patient', NOW)).toBeNull()
})

test('the watermark bears name and time, and a name breaks nothing', () => {
  const svg = watermarkSvg('<王&芳>', NOW)
  expect(svg).toContain('&lt;王&amp;芳&gt; 2026-11-24 10:00')
})
