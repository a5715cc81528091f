import { buffer } from 'node:stream/consumers'
import type { Order } from '@xinglin/types/billing'
import PDFDocument from 'pdfkit'
import { BODY, FOOTER_Y, GREEN, LABEL, LEFT, PAGE, QUIET, WIDTH, rule } from './bill-layout'
import { drawQr } from './bill-marks'
import { Pen } from './bill-pen'
import { drawSummary } from './bill-summary'
import { drawLines } from './bill-table'
import { FOOTER, TITLE, facts } from './bill-words'

const QR = 84
/** The quiet zone of the code reaches into the margin, so that its edge meets the rules'. */
const QR_X = LEFT + WIDTH - QR + 9

const drawHead = (pen: Pen, order: Order, hospital: string): number => {
  const middle = { x: LEFT, width: WIDTH, align: 'center' as const }
  let y = PAGE.margin
  y += pen.write(hospital, { ...middle, y }, { size: 15, weight: 700, color: GREEN }) + 1
  y += pen.write(TITLE, { ...middle, y }, { size: 11.5, weight: 700 }) + 6
  rule(pen, y, GREEN, 1.2)
  y += 10
  drawQr(pen, order.receiptNo ?? '', QR_X, y - 8, QR)
  const below = y + QR - 12
  pen.write('票据号二维码', { x: QR_X, y: below, width: QR, align: 'center' }, { ...LABEL, size: 7 })
  for (const [label, value] of facts(order)) {
    pen.write(label, { x: LEFT, y, width: 50 }, LABEL)
    y += pen.write(value, { x: LEFT + 52, y, width: WIDTH - 52 - QR }, BODY) + 2.5
  }
  return Math.max(y, below + 12) + 8
}

/** On each page: what this paper is, and which page it is when there are more. */
const drawFooters = (pen: Pen) => {
  const { start, count } = pen.doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pen.doc.switchToPage(page)
    rule(pen, FOOTER_Y)
    let y = FOOTER_Y + 5
    const lines = count > 1 ? [...FOOTER, `第 ${page + 1} 页，共 ${count} 页`] : FOOTER
    for (const line of lines) y += pen.write(line, { x: LEFT, y, width: WIDTH }, { size: 7, color: QUIET })
  }
}

const open = (order: Order, hospital: string) => {
  const { paidAt, receiptNo, refund } = order
  const made = paidAt ? { CreationDate: new Date(paidAt) } : {}
  const changed = refund?.doneAt ? { ModDate: new Date(refund.doneAt) } : {}
  return new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    font: '',
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `${TITLE} ${receiptNo ?? ''}`, Author: hospital, Creator: 'Xinglin', ...made, ...changed },
  })
}

/**
 * The bill of a paid order, one A5 page or more. The same order gives the same bytes: its dates are the order's own. It says
 * what was paid for and how, and nothing of the illness.
 */
export const billPdf = (order: Order, hospital: string): Promise<Buffer> => {
  const doc = open(order, hospital)
  const pen = new Pen(doc)
  const y = drawHead(pen, order, hospital)
  drawSummary(pen, order, hospital, drawLines(pen, order, y))
  drawFooters(pen)
  doc.end()
  return buffer(doc)
}
