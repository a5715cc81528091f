import qrcode from 'qrcode-generator'
import { QUIET } from './bill-layout'
import type { Pen, Place, Style } from './bill-pen'

const RED = '#C8362E'

/** A QR code of a square's size, its quiet zone of four modules included. */
export const drawQr = ({ doc }: Pen, text: string, x: number, y: number, size: number) => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const module = size / (count + 8)
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) doc.rect(x + (column + 4) * module, y + (row + 4) * module, module, module)
  doc.fill('#000000')
}

/** Lines in the middle of a box, one below the other. */
const stack = (pen: Pen, lines: [string, Style][], { x, y, width }: Place, height: number) => {
  const heights = lines.map(([text, style]) => pen.heightOf(text, width, style))
  let at = y + (height - heights.reduce((sum, each) => sum + each, 0)) / 2
  lines.forEach(([text, style], n) => {
    pen.write(text, { x, y: at, width, align: 'center' }, style)
    at += heights[n] ?? 0
  })
}

/** Where the hospital puts its seal: an empty dashed circle that names whose seal belongs there. It is not a seal. */
export const drawSealPlace = (pen: Pen, hospital: string, x: number, y: number, size: number) => {
  const radius = size / 2
  pen.doc
    .circle(x + radius, y + radius, radius)
    .lineWidth(0.8)
    .dash(3, { space: 2.5 })
    .stroke(QUIET)
    .undash()
  const lines: [string, Style][] = [
    [hospital, { size: hospital.length > 20 ? 5.5 : 7, color: QUIET }],
    ['收费专用章', { size: 9, color: QUIET }],
    ['（盖章处）', { size: 6.5, color: QUIET }],
  ]
  stack(pen, lines, { x: x + size * 0.12, y, width: size * 0.76 }, size)
}

/** Says in red, slightly turned, that the money went back. */
export const drawStamp = (pen: Pen, title: string, lines: readonly string[], { x, y, width }: Place) => {
  const height = 30 + lines.length * 13
  pen.doc.save()
  pen.doc.rotate(-5, { origin: [x + width / 2, y + height / 2] })
  pen.doc.roundedRect(x, y, width, height, 4).lineWidth(1.6).stroke(RED)
  const small = lines.map((line): [string, Style] => [line, { size: 8.5, color: RED }])
  stack(pen, [[title, { size: 15, weight: 700, color: RED }], ...small], { x, y, width }, height)
  pen.doc.restore()
}
