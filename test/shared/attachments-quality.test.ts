import { type Grey, flawOf, greyOf } from '@/shared/attachments/quality'

const SIDE = 128

/** A picture drawn by a rule, as a phone of 2000 pixels took it. */
const picture = (draw: (x: number, y: number) => number, full = 2000): Grey => {
  const pixels = new Uint8Array(SIDE * SIDE)
  for (let y = 0; y < SIDE; y += 1) for (let x = 0; x < SIDE; x += 1) pixels[y * SIDE + x] = draw(x, y)
  return { pixels, width: SIDE, height: SIDE, fullWidth: full, fullHeight: full }
}

/** Each pixel becomes the mean of those along a way through it: first sideways, then up and down. */
const outOfFocus = (grey: Grey, reach: number): Grey => {
  const inside = (value: number) => Math.min(SIDE - 1, Math.max(0, value))
  const smeared = (from: Uint8Array, place: (x: number, y: number, step: number) => number) =>
    from.map((_, at) => {
      let sum = 0
      for (let step = -reach; step <= reach; step += 1) sum += from[place(at % SIDE, Math.floor(at / SIDE), step)] ?? 0
      return sum / (2 * reach + 1)
    })
  const sideways = smeared(grey.pixels, (x, y, step) => y * SIDE + inside(x + step))
  return { ...grey, pixels: smeared(sideways, (x, y, step) => inside(y + step) * SIDE + x) }
}

/** Lines of print on paper. */
const page = picture((x, y) => (y % 16 < 6 && (x * 7 + y) % 11 < 5 ? 60 : 225))
/** Skin with a rash in one corner, plain elsewhere. */
const rash = picture((x, y) => (x < 32 && y < 32 && (x % 9) + (y % 7) < 5 ? 90 : 170))

test('a page of print in focus is fine', () => {
  expect(flawOf(page)).toBeNull()
})

test('a rash on plain skin is fine: it is enough that one part is sharp', () => {
  expect(flawOf(rash)).toBeNull()
})

test.each([4, 8, 12])('a page out of focus by %i pixels is to be taken again', (reach) => {
  expect(flawOf(outOfFocus(outOfFocus(page, reach), reach))).toBe('blurred')
})

test('a rash out of focus is to be taken again', () => {
  expect(flawOf(outOfFocus(rash, 6))).toBe('blurred')
})

test('what was taken without light is too dark, though it may be sharp', () => {
  expect(flawOf({ ...page, pixels: page.pixels.map((pixel) => pixel / 8) })).toBe('dark')
})

test('what a lamp has washed out is too bright', () => {
  expect(flawOf({ ...page, pixels: page.pixels.map((pixel) => 250 + pixel / 60) })).toBe('bright')
})

test('white paper with a few sharp words is not too bright', () => {
  expect(flawOf(picture((x, y) => (y > 60 && y < 68 && x % 6 < 3 ? 30 : 250)))).toBeNull()
})

test('a thumbnail is too small, however sharp', () => {
  expect(flawOf({ ...page, fullWidth: 1200, fullHeight: 320 })).toBe('small')
})

test('a picture of a few pixels has an answer', () => {
  const dot: Grey = { pixels: new Uint8Array([200]), width: 1, height: 1, fullWidth: 900, fullHeight: 900 }
  expect(flawOf(dot)).toBe('blurred')
})

test('green counts most for the eye, blue least', () => {
  const size = { width: 3, height: 1, fullWidth: 3, fullHeight: 1 }
  const rgba = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255])
  expect([...greyOf(rgba, size).pixels]).toEqual([76, 150, 29])
})
