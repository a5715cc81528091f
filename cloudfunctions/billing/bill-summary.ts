import type { Order } from '@xinglin/types/billing'
import { inCapitals } from './bill-amount'
import { BODY, FOOTER_Y, LABEL, LEFT, SUMMARY_HEIGHT, WIDTH, newPage, rule } from './bill-layout'
import { drawSealPlace, drawStamp } from './bill-marks'
import type { Pen } from './bill-pen'
import { refundWords, shares } from './bill-words'
import { yuan } from './words'

const drawTotal = (pen: Pen, totalFen: number, y: number): number => {
  const amount = { x: LEFT + 230, y, width: WIDTH - 238, align: 'right' as const }
  pen.write('合计（大写）', { x: LEFT + 8, y: y + 3, width: 66 }, LABEL)
  const height = pen.write(inCapitals(totalFen), { x: LEFT + 74, y: y + 2, width: 180 }, { size: 10.5, weight: 700 })
  pen.write(yuan(totalFen), amount, { size: 14, weight: 700 })
  return y + Math.max(height, 21) + 6
}

const drawShares = (pen: Pen, order: Order, start: number): number => {
  const width = (WIDTH - 16 - 16) / 2
  shares(order).forEach(([label, value], n) => {
    const place = { x: LEFT + 8 + (n % 2) * (width + 16), y: start + Math.floor(n / 2) * 17, width }
    pen.write(label, place, LABEL)
    pen.write(value, { ...place, align: 'right' }, BODY)
  })
  return start + 3 * 17
}

/** The total, who paid how much of it, the stamp of a refund and the place for the seal. */
export const drawSummary = (pen: Pen, order: Order, hospital: string, start: number) => {
  let y = start + SUMMARY_HEIGHT > FOOTER_Y ? newPage(pen) : start + 8
  y = drawTotal(pen, order.parts.totalFen, y)
  rule(pen, y)
  y = drawShares(pen, order, y + 8) + 8
  rule(pen, y)
  const refund = refundWords(order)
  if (refund) drawStamp(pen, refund.title, refund.lines, { x: LEFT + 26, y: y + 18, width: 150 })
  drawSealPlace(pen, hospital, LEFT + WIDTH - 92, y + 10, 84)
}
