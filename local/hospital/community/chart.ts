import { deflateSync } from 'node:zlib'

const WIDTH = 480
const HEIGHT = 300
const MARGIN = 30

type Colour = readonly [number, number, number]
const PAPER: Colour = [255, 252, 245]
const GRID: Colour = [222, 226, 220]
const LINE: Colour = [46, 125, 91]

const CRCS = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

const crcOf = (bytes: Buffer) => {
  let c = 0xffffffff
  for (const byte of bytes) c = (CRCS[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

const chunk = (name: string, body: Buffer) => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [size, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(body.length)
  crc.writeUInt32BE(crcOf(named))
  return Buffer.concat([size, named, crc])
}

const png = (rows: Buffer) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

const canvas = () => {
  const stride = WIDTH * 3 + 1
  const rows = Buffer.alloc(stride * HEIGHT)
  const dot = (x: number, y: number, colour: Colour, size = 1) => {
    for (let dy = -size; dy <= size; dy += 1)
      for (let dx = -size; dx <= size; dx += 1) {
        const [px, py] = [Math.round(x) + dx, Math.round(y) + dy]
        if (px >= 0 && px < WIDTH && py >= 0 && py < HEIGHT) rows.set(colour, py * stride + 1 + px * 3)
      }
  }
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) rows.set(PAPER, y * stride + 1 + x * 3)
  return { rows, dot }
}

/** A week of readings as a line on paper, as if somebody had drawn it. */
export const drawChart = (values: readonly number[]) => {
  const { rows, dot } = canvas()
  const [low, high] = [Math.min(...values) - 5, Math.max(...values) + 5]
  const xOf = (n: number) => MARGIN + (n * (WIDTH - 2 * MARGIN)) / Math.max(1, values.length - 1)
  const yOf = (value: number) => HEIGHT - MARGIN - ((value - low) * (HEIGHT - 2 * MARGIN)) / (high - low)
  for (let line = 0; line < 5; line += 1)
    for (let x = MARGIN; x < WIDTH - MARGIN; x += 1) dot(x, MARGIN + line * ((HEIGHT - 2 * MARGIN) / 4), GRID, 0)
  values.forEach((value, n) => {
    const next = values[n + 1]
    for (let step = 0; next !== undefined && step < 80; step += 1)
      dot(xOf(n + step / 80), yOf(value + ((next - value) * step) / 80), LINE)
    dot(xOf(n), yOf(value), LINE, 4)
  })
  return { contentType: 'image/png', bytes: png(rows), width: WIDTH, height: HEIGHT }
}
