import { type Outgoing, LONGEST_WAIT_SECONDS, secondsOf, withNew } from '@/shared/gathering/air/outgoing'
import { createSplitter } from '@/shared/gathering/air/splitter'

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (...parts: (Buffer | Bytes)[]): Bytes => new Uint8Array(Buffer.concat(parts))

const words = (...values: number[]) => {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, n) => buffer.writeUInt32BE(value, n * 4))
  return buffer
}

const box = (type: string, ...body: (Buffer | Bytes)[]) => {
  const inner = Buffer.concat(body)
  return Buffer.concat([words(inner.length + 8), Buffer.from(type, 'latin1'), inner])
}

const PICTURE = 2
const VOICE = 1
const LONG_VERSION = 0x01000000

const track = (id: number, perSecond: number) =>
  box(
    'trak',
    box('tkhd', words(LONG_VERSION, 0, 0, 0, 0, id)),
    box('mdia', box('mdhd', words(LONG_VERSION, 0, 0, 0, 0, perSecond))),
  )

/** A picture counted in thousandths, and a voice whose samples all last a fiftieth of a second. */
const HEAD = [
  box('ftyp', Buffer.from('iso5')),
  box('moov', track(VOICE, 48_000), track(PICTURE, 1000), box('mvex', box('trex', words(0, VOICE, 1, 960, 0, 0)))),
] as const

/** Each sample of the picture says how long it lasts. */
const pair = (seconds: number, filling = 0) => [
  box(
    'moof',
    box('traf', box('tfhd', words(0x20020, VOICE, 0)), box('trun', words(0x201, 2, 0, 11, 12))),
    box(
      'traf',
      box('tfhd', words(0x20020, PICTURE, 0)),
      box('trun', words(0x305, 2, 0, 0, seconds * 600, 7, seconds * 400, 7)),
    ),
  ),
  box('mdat', Buffer.alloc(100, filling)),
]

test('a recording is cut into its head and pieces of about four seconds, whatever it is brought in', () => {
  const whole = bytesOf(...HEAD, ...pair(2, 1), ...pair(2, 2), ...pair(2, 3))
  for (const step of [1, 7, 61, whole.length]) {
    const splitter = createSplitter()
    const slices = Array.from({ length: Math.ceil(whole.length / step) }, (_, n) =>
      whole.slice(n * step, (n + 1) * step),
    )
    const cut = [...slices.flatMap(splitter.push), ...splitter.end()]
    expect(cut.map(({ part, seconds }) => [part, seconds])).toEqual([
      [0, 0],
      [1, 4],
      [2, 2],
    ])
    expect(cut.map(({ bytes }) => bytes)).toEqual([
      bytesOf(...HEAD),
      bytesOf(...pair(2, 1), ...pair(2, 2)),
      bytesOf(...pair(2, 3)),
    ])
  }
})

test('a box that comes in three slices is whole only with the last', () => {
  const splitter = createSplitter()
  const whole = bytesOf(...pair(4))
  splitter.push(bytesOf(...HEAD))
  expect(splitter.push(whole.slice(0, 5))).toEqual([])
  expect(splitter.push(whole.slice(5, whole.length - 20))).toEqual([])
  expect(splitter.push(whole.slice(whole.length - 20))).toEqual([{ part: 1, seconds: 4, bytes: whole }])
})

test('boxes that nobody needs, and a beginning without its picture, stay behind', () => {
  const splitter = createSplitter()
  const [moof = Buffer.alloc(0)] = pair(2)
  const cut = splitter.push(bytesOf(...HEAD, box('styp'), ...pair(5), box('mfra', words(1)), moof))
  expect(cut.map(({ bytes }) => bytes)).toEqual([bytesOf(...HEAD), bytesOf(...pair(5))])
  expect(splitter.end()).toEqual([])
})

test('a computer that slept does not make a piece longer than the hospital takes', () => {
  const [, piece] = createSplitter().push(bytesOf(...HEAD, ...pair(600)))
  expect(piece?.seconds).toBe(12)
})

test('what is no MP4 is said at once, not waited for', () => {
  expect(() => createSplitter().push(bytesOf(words(0, 0, 0, 0)))).toThrow('not an MP4')
})

const pieceAt = (part: number): Outgoing => ({
  ...{ gatheringId: 'g', run: 1, part, seconds: part === 0 ? 0 : 4, bytes: 100, kept: `p${part}`, door: `d${part}` },
})

test('when more than a minute waits, only the head, what is on its way and the newest piece stay', () => {
  let waiting: Outgoing[] = [pieceAt(0)]
  for (let part = 1; part <= 15; part += 1) {
    const { left, dropped } = withNew(waiting, pieceAt(part))
    expect(dropped).toEqual([])
    waiting = left
  }
  expect(secondsOf(waiting)).toBe(LONGEST_WAIT_SECONDS)
  const { left, dropped } = withNew(waiting, pieceAt(16))
  expect(left.map(({ part }) => part)).toEqual([0, 16])
  expect(secondsOf(dropped)).toBe(60)
  const onItsWay = withNew(waiting.slice(1), pieceAt(16))
  expect(onItsWay.left.map(({ part }) => part)).toEqual([1, 16])
  expect(secondsOf(onItsWay.dropped)).toBe(56)
})
