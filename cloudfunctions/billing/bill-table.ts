import type { Order } from '@xinglin/types/billing'
import { BODY, FOOTER_Y, LEFT, STRONG, SUMMARY_HEIGHT, TINT, WIDTH, newPage, rule } from './bill-layout'
import type { Pen } from './bill-pen'
import { yuan } from './words'

const COLUMNS = [
  { title: '项目', x: LEFT + 8, width: 164, align: 'left' },
  { title: '数量', x: LEFT + 174, width: 30, align: 'right' },
  { title: '单价', x: LEFT + 206, width: 66, align: 'right' },
  { title: '金额', x: LEFT + 276, width: WIDTH - 284, align: 'right' },
] as const

const drawTableHead = (pen: Pen, y: number): number => {
  pen.doc.rect(LEFT, y, WIDTH, 20).fill(TINT)
  for (const { title, x, width, align } of COLUMNS) pen.write(title, { x, y: y + 3, width, align }, STRONG)
  return y + 20
}

const drawLine = (pen: Pen, line: Order['lines'][number], y: number) => {
  const cells = [line.name, String(line.quantity), yuan(line.unitFen), yuan(line.amountFen)]
  COLUMNS.forEach(({ x, width, align }, n) => pen.write(cells[n] ?? '', { x, y: y + 4, width, align }, BODY))
}

/** What was paid for, on as many pages as it takes. @returns where it ends. */
export const drawLines = (pen: Pen, { lines }: Order, start: number): number => {
  let y = drawTableHead(pen, start)
  lines.forEach((line, n) => {
    const height = pen.heightOf(line.name, COLUMNS[0].width, BODY) + 8
    const after = n > 0 && n === lines.length - 1 ? SUMMARY_HEIGHT : 8
    if (y + height + after > FOOTER_Y) y = drawTableHead(pen, newPage(pen))
    drawLine(pen, line, y)
    y += height
    rule(pen, y)
  })
  return y
}
