import { type Sent, createQueue } from '@/shared/video/recording-queue'
import type { WaitingPiece } from '@/shared/video/recording-types'
import { lengthWords, markOf } from '@/shared/video/recording-words'

const pieceAt = (part: number): WaitingPiece => ({
  ...{ consultId: 'c', callId: 'call', side: 'both', part, bytes: 1000, kept: `kept-${part}`, door: `door-${part}` },
})

/** A hospital that answers as it is told, then takes everything. */
const openQueue = (parts: readonly number[], answers: Sent[] = []) => {
  let waiting: readonly WaitingPiece[] = parts.map(pieceAt)
  const world = {
    tries: [] as string[],
    there: [] as number[],
    lost: [] as number[],
    forgotten: 0,
    pauses: [] as number[],
  }
  const send = createQueue({
    all: () => waiting,
    set: (all) => (waiting = all),
    send: ({ part, door }) => {
      world.tries.push(`${part} ${door}`)
      const sent = answers.shift() ?? 'there'
      if (sent === 'there') world.there.push(part)
      return Promise.resolve(sent)
    },
    forget: () => (world.forgotten += 1),
    onLost: ({ part }) => world.lost.push(part),
    newKey: () => 'another-door',
    pause: (ms) => Promise.resolve(void world.pauses.push(ms)),
  })
  return { world, send, left: () => waiting.length, add: (part: number) => (waiting = [...waiting, pieceAt(part)]) }
}

test('pieces go in their order, each kept until the hospital has it', async () => {
  const { world, send, left } = openQueue([1, 21, 41], ['again', 'again'])
  await send()
  expect(world.tries).toEqual(['1 door-1', '1 door-1', '1 door-1', '21 door-21', '41 door-41'])
  expect(world.there).toEqual([1, 21, 41])
  expect(world.pauses).toEqual([2000, 4000])
  expect([left(), world.forgotten, world.lost]).toEqual([0, 3, []])
})

test('a door that was shut is opened anew, a place that is taken is left to the other', async () => {
  const { world, send } = openQueue([1], ['shut', 'taken'])
  await send()
  expect(world.tries).toEqual(['1 door-1', '1 another-door', '2 another-door'])
  expect(world.there).toEqual([2])
})

test('one that the hospital will never take holds up none of the others, and is told', async () => {
  const { world, send, left } = openQueue([1, 21], ['lost'])
  await send()
  expect([world.lost, world.there, left()]).toEqual([[1], [21], 0])
})

test('what is recorded while it sends goes with it, and nothing goes twice', async () => {
  const { world, send, add } = openQueue([1])
  const sending = send()
  add(21)
  await Promise.all([sending, send(), send()])
  expect(world.there).toEqual([1, 21])
})

test('both sides see that it is recorded, and plainly when it is not', () => {
  const call = { state: 'on' as const, recordingTrouble: null }
  expect(markOf(call, 'patient', true, 'off')).toEqual({ on: true, words: '录像中' })
  expect(markOf(call, 'patient', false, 'off')).toBeNull()
  expect(markOf({ ...call, state: 'over' }, 'patient', true, 'off')).toBeNull()
  expect(markOf({ ...call, recordingTrouble: 'unsupported' }, 'patient', true, 'off')?.on).toBe(false)
  expect(markOf(call, 'doctor', true, 'failed')).toEqual({ on: false, words: '未能录像' })
  expect(lengthWords(192)).toBe('3 分 12 秒')
})
