import type { Pen, Style } from './bill-pen'

/** A5 upright, in points. */
export const PAGE = { width: 419.53, height: 595.28, margin: 34 }
export const LEFT = PAGE.margin
export const WIDTH = PAGE.width - 2 * PAGE.margin
export const FOOTER_Y = PAGE.height - 54
/** Total, shares and seal stay together on one page, and with the last line. */
export const SUMMARY_HEIGHT = 206

export const GREEN = '#1E7F6D'
export const TINT = '#E6F3EF'
export const QUIET = '#5B6B67'
const RULE = '#C9D8D3'

export const BODY: Style = { size: 9.5 }
export const LABEL: Style = { size: 9.5, color: QUIET }
export const STRONG: Style = { size: 9.5, weight: 700 }

export const rule = ({ doc }: Pen, y: number, color = RULE, weight = 0.6) =>
  doc
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .lineWidth(weight)
    .stroke(color)

/** @returns where it begins. */
export const newPage = ({ doc }: Pen) => {
  doc.addPage()
  return PAGE.margin
}
