import fc from 'fast-check'
import { type Partners, afterHello, isForMe } from '@/shared/video/agreement'
import { readAddressed, readDrawing, readHello } from '@/shared/video/body'
import { afterDrawing, pointIn, withPoint } from '@/shared/video/strokes'
import { NOTHING_COUNTED, qualityOf } from '@/shared/platform/video-quality.h5'
import type { Point } from '@/shared/video/types'
import { clockWords } from '@/shared/video/clock-words'

const hello = (me: string, to: string | null = null) => ({ me, to, way: 'peer' as const })

/** Two devices that hear each other's hellos in order, one at a time; answers go the same way. */
const meetAll = (order: readonly boolean[]) => {
  const doctor: Partners = { me: 'd', other: null }
  const patient: Partners = { me: 'p', other: null }
  const [toPatient, toDoctor] = [[hello('d')], [hello('p')]]
  const met = { d: 0, p: 0 }
  const hear = (who: Partners, from: typeof toPatient, back: typeof toPatient) => {
    const heard = from.shift()
    if (!heard) return
    const verdict = afterHello(who, heard)
    who.other = verdict.other
    if (verdict.meet) met[who.me as 'd' | 'p'] += 1
    if (verdict.greet) back.push(hello(who.me, heard.me))
  }
  const turn = (first: boolean) => (first ? hear(patient, toPatient, toDoctor) : hear(doctor, toDoctor, toPatient))
  order.forEach(turn)
  while (toPatient.length + toDoctor.length > 0) turn(toPatient.length > 0)
  return { doctor, patient, met }
}

test('two devices that come at the same time meet once, whoever hears first', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (order) => {
      const { doctor, patient, met } = meetAll(order)
      expect([doctor.other, patient.other]).toEqual(['p', 'd'])
      expect(met).toEqual({ d: 1, p: 1 })
    }),
  )
})

test('the other one comes back after a reload, and is met anew', () => {
  expect(afterHello({ me: 'd', other: 'p' }, hello('p2'))).toEqual({
    ...{ other: 'p2', meet: true, greet: true, replaced: false },
  })
})

test('whoever is greeted on another phone of his knows that he was replaced', () => {
  expect(afterHello({ me: 'p', other: 'd' }, hello('d', 'p2')).replaced).toBe(true)
  expect(afterHello({ me: 'p', other: 'd' }, hello('d2', 'p2')).replaced).toBe(false)
})

test('only what the device that one talks with says to this one counts', () => {
  const partners = { me: 'p', other: 'd' }
  expect(isForMe(partners, { me: 'd', to: 'p', data: {} })).toBe(true)
  expect(isForMe(partners, { me: 'd', to: 'p2', data: {} })).toBe(false)
  expect(isForMe(partners, { me: 'd2', to: 'p', data: {} })).toBe(false)
})

test('what is no signal of ours is passed over', () => {
  for (const body of ['', 'null', '[]', '"x"', '{', '{}', '{"me":1}']) {
    expect([readHello(body), readAddressed(body), readDrawing(body)]).toEqual([null, null, null])
  }
  expect(readDrawing('{"on":"patient","points":[[0,0],[1001,5]]}')).toBeNull()
  expect(readDrawing('{"on":"patient","points":[[0,0],[1000,5]]}')).not.toBeNull()
})

test('a line keeps the points that say something new, and never without end', () => {
  const points = Array.from({ length: 900 }, (_, i): Point => [i, i])
  const line = points.reduce<readonly Point[]>(withPoint, [])
  expect(line.length).toBe(120)
  expect(line.slice(0, 3)).toEqual([
    [0, 0],
    [6, 6],
    [12, 12],
  ])
})

test('a point means the same whatever the size of the picture', () => {
  expect(pointIn(64, 24, { width: 640, height: 480 })).toEqual([100, 50])
  expect(pointIn(-3, 500, { width: 640, height: 480 })).toEqual([0, 1000])
})

test('wiping takes away what both drew', () => {
  const drawn = afterDrawing([], 'doctor', {
    on: 'patient',
    points: [
      [0, 0],
      [9, 9],
    ],
  })
  expect(drawn).toHaveLength(1)
  expect(afterDrawing(drawn, 'patient', { clear: true })).toEqual([])
})

test('the words about the picture follow what was lost and how long the way is', () => {
  const counted = { lost: 0, received: 100, frames: 60, roundTrip: 0.05 }
  expect(qualityOf(NOTHING_COUNTED, counted)).toBe('good')
  expect(qualityOf(NOTHING_COUNTED, { ...counted, lost: 5 })).toBe('fair')
  expect(qualityOf(NOTHING_COUNTED, { ...counted, lost: 30 })).toBe('poor')
  expect(qualityOf(NOTHING_COUNTED, { ...counted, roundTrip: 1 })).toBe('poor')
})

test('time is read as on a clock', () => {
  expect([0, 59.9, 192, -4].map(clockWords)).toEqual(['00:00', '00:59', '03:12', '00:00'])
})
