import type { Answer } from '@/display/line/ask'
import { createClock } from '@/display/line/clock'
import { follow, pauseAfter } from '@/display/line/follow'
import { standingOf } from '@/display/line/known'

const at = (clock: string, day = '2026-11-26') => Date.parse(`${day}T${clock}:00+08:00`)
const knownAt = (confirmedAt: number) => ({ answer: {}, cursor: 'c', confirmedAt })

describe('what may be shown of what is known', () => {
  test('for half a minute without a word from the server it is of now, then of its time', () => {
    const known = knownAt(at('10:21'))
    expect(standingOf(known, at('10:21') + 30_000)).toEqual({ face: 'fresh', since: '10:21' })
    expect(standingOf(known, at('10:21') + 30_001)).toEqual({ face: 'old', since: '10:21' })
    expect(standingOf(known, at('23:59'))).toEqual({ face: 'old', since: '10:21' })
  })

  test('after midnight nothing of yesterday is shown', () => {
    expect(standingOf(knownAt(at('23:59')), at('00:00', '2026-11-27')).face).toBe('none')
    expect(standingOf(null, at('10:21')).face).toBe('none')
  })

  test('a box that starts in 1970 shows what it knows, with its day', () => {
    const { face, since } = standingOf(knownAt(at('10:21')), 0)
    expect(face).toBe('old')
    expect(since).toMatch(/11月26日 10:21$/)
  })
})

test('the time is the server’s, whatever happens to the clock of the box', () => {
  let [wall, watch] = [0, 500]
  const clock = createClock(
    () => wall,
    () => watch,
  )
  expect(clock.now()).toBe(0)
  clock.set('Thu, 26 Nov 2026 02:21:00 GMT')
  watch += 1_000
  wall = at('03:00', '2031-01-01')
  expect(clock.now()).toBe(at('10:21') + 1_000)
  clock.set(null)
  expect(clock.now()).toBe(at('10:21') + 1_000)
})

test('a broken line is tried again sooner at first, never more than a minute apart', () => {
  expect([1, 2, 3, 6, 7, 5_000].map((failures) => pauseAfter(failures, 0) / 1_000)).toEqual([1, 2, 4, 32, 60, 60])
  expect(pauseAfter(7, 1)).toBe(45_000)
})

/** A server that answers by a script; the loop ends with it. */
const play = async (script: readonly (Answer<{ n: number }> | Error)[], waitedMs = 20_000) => {
  const [asked, heard, pauses]: [(string | null)[], (number | null)[], number[]] = [[], [], []]
  let failures = 0
  let now = 0
  await new Promise<void>((done) => {
    const end = follow<{ n: number }>({
      cursor: null,
      watch: () => now,
      ask: (cursor) => {
        asked.push(cursor)
        const next = script[asked.length - 1]
        if (!next) {
          end()
          done()
          return new Promise(() => {})
        }
        now += waitedMs
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
      },
      heard: (news) => heard.push(news?.n ?? null),
      failed: () => (failures += 1),
      pause: (ms) => {
        pauses.push(ms)
        return Promise.resolve()
      },
    })
  })
  return { asked, heard, pauses, failures }
}

test('it asks on from where it was, through any trouble', async () => {
  const { asked, heard, failures } = await play([
    { changed: true, cursor: 'a', n: 1 },
    { changed: false, cursor: 'a' },
    new Error('no network'),
    new Error('no network'),
    { changed: true, cursor: 'b', n: 2 },
  ])
  expect(asked).toEqual([null, 'a', 'a', 'a', 'a', 'b'])
  expect(heard).toEqual([1, null, 2])
  expect(failures).toBe(2)
})

test('a server that cannot wait is asked every five seconds, one that waits at once again', async () => {
  const unchanged = { changed: false, cursor: 'a' } as const
  expect((await play([unchanged, unchanged], 100)).pauses).toEqual([4_900, 4_900])
  expect((await play([unchanged], 20_000)).pauses).toEqual([0])
})

test('ten thousand refusals in a row end nothing', async () => {
  const script = Array.from({ length: 10_000 }, () => new Error('no network'))
  expect((await play(script)).failures).toBe(10_000)
})
