import type { Stroke } from '@xinglin/types/consult-talk'
import { begun, extended, isStroke } from '@/shared/talk/drawing'
import { strokesSvg, svgUrl } from '@/shared/talk/strokes'

const stroke = (shape: Stroke['shape'], points: Stroke['points'], note = ''): Stroke => ({ shape, points, note })
const pathsIn = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map((found) => found[1])

test('a circle on a wide picture stays round: both radii are the same, in the picture’s own shape', () => {
  const svg = strokesSvg(
    [
      stroke('circle', [
        [500, 500],
        [600, 500],
      ]),
    ],
    1600,
    800,
  )
  expect(svg).toContain('viewBox="0 0 1000 500"')
  expect(pathsIn(svg)[0]).toBe('M400 250a100 100 0 1 0 200 0a100 100 0 1 0 -200 0')
})

test('an arrow has its head where it points, with two sides of the same length', () => {
  const [path = ''] = pathsIn(
    strokesSvg(
      [
        stroke('arrow', [
          [100, 500],
          [900, 500],
        ]),
      ],
      1000,
      1000,
    ),
  )
  expect(path).toMatch(/^M100 500L900 500M/)
  const [left = [], tip = [], right = []] = [...(path.split('M')[2] ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    (pair) => [Number(pair[1]), Number(pair[2])],
  )
  const far = (place: number[]) => Math.hypot((place[0] ?? 0) - (tip[0] ?? 0), (place[1] ?? 0) - (tip[1] ?? 0))
  expect(tip).toEqual([900, 500])
  expect(far(left)).toBeCloseTo(far(right), 0)
  expect(left[0]).toBeLessThan(900)
})

test('a line drawn by hand goes through all its points', () => {
  const svg = strokesSvg(
    [
      stroke('line', [
        [0, 0],
        [10, 20],
        [30, 1000],
      ]),
    ],
    500,
    1000,
  )
  expect(pathsIn(svg)[0]).toBe('M0 0L10 40L30 2000')
})

test('every stroke has a light casing under its colour, so that colour is not the only sign', () => {
  const svg = strokesSvg(
    [
      stroke('line', [
        [0, 0],
        [900, 900],
      ]),
      stroke('circle', [
        [500, 500],
        [600, 600],
      ]),
    ],
    10,
    10,
  )
  const colours = [...svg.matchAll(/stroke="(#\w+)"/g)].map((found) => found[1])
  expect(colours).toEqual(['#ffffff', '#ffffff', '#c8362e', '#c8362e'])
})

test('a stroke with a word to it bears the number of its line below, inside the picture', () => {
  const svg = strokesSvg(
    [
      stroke('line', [
        [0, 0],
        [9, 90],
      ]),
      stroke(
        'line',
        [
          [1000, 1000],
          [9, 9],
        ],
        '这里疼',
      ),
    ],
    10,
    10,
  )
  expect([...svg.matchAll(/>(\d+)<\/text>/g)].map((found) => found[1])).toEqual(['2'])
  expect(svg).toContain('cx="970" cy="970"')
})

test('nothing that somebody wrote gets into the drawing', () => {
  expect(
    strokesSvg(
      [
        stroke(
          'line',
          [
            [0, 0],
            [9, 90],
          ],
          '"><script>',
        ),
      ],
      10,
      10,
    ),
  ).not.toContain('script')
})

test('a picture of unknown size is taken as square', () => {
  expect(strokesSvg([], 0, 0)).toContain('viewBox="0 0 1000 1000"')
})

test('the address of a drawing breaks no style', () => {
  const url = svgUrl(
    strokesSvg(
      [
        stroke('line', [
          [0, 0],
          [9, 90],
        ]),
      ],
      10,
      10,
    ),
  )
  expect(url.slice(5, -2)).not.toMatch(/["#<>\s]/)
})

test('a slip of the finger is no stroke', () => {
  const slip = extended(begun('line', [500, 500]), [508, 500])
  expect(isStroke(slip)).toBe(false)
  expect(isStroke(extended(slip, [520, 500]))).toBe(true)
})

test('a circle and an arrow follow the finger with two points', () => {
  const moved = extended(extended(begun('circle', [0, 0]), [50, 50]), [300, 20])
  expect(moved.points).toEqual([
    [0, 0],
    [300, 20],
  ])
})

test('however long one draws, a line keeps to 200 points, its beginning and its end', () => {
  let line = begun('line', [0, 0])
  for (let n = 1; n <= 1000; n += 1) line = extended(line, [n % 2 ? n : 1000 - n, n])
  expect(line.points.length).toBeLessThanOrEqual(200)
  expect(line.points[0]).toEqual([0, 0])
  expect(line.points[line.points.length - 1]).toEqual([0, 1000])
})
