import { Faces, type Weight } from './bill-fonts'

export interface Style {
  size: number
  weight?: Weight
  color?: string
}

export interface Place {
  x: number
  y: number
  width: number
  align?: 'left' | 'center' | 'right'
}

interface Run {
  text: string
  face: string
}

const LEADING = 1.45
export const INK = '#1B2A27'

/** A Latin word or number, which stays together; a closing mark, which begins no line; or one character. */
const PIECE = /[\p{Script=Latin}\d.,:_/+¥-]+|\s+|./gu
const CLOSING = /^[，。、；：！？）》”’】〕]$/u
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
const CONTROL = /\p{Cc}+/gu

/** What no font can draw is named by its number, so that the reader sees which character the name has. */
const nameOf = (character: string) =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** Writes lines of mixed scripts; each character in a face that has it. Sizes and places in points. */
export class Pen {
  private readonly faces: Faces

  constructor(readonly doc: PDFKit.PDFDocument) {
    this.faces = new Faces(doc)
  }

  /** Writes within the width, in as many lines as that takes. @returns their height. */
  write(text: string, { x, y, width, align = 'left' }: Place, style: Style): number {
    const lines = align === 'center' ? this.balanced(text, width, style) : this.wrap(text, width, style)
    const step = style.size * LEADING
    lines.forEach((line, n) => {
      const spare = width - this.widthOf(line, style)
      const indent = { left: 0, center: spare / 2, right: spare }[align]
      this.line(line, x + indent, y + n * step, style)
    })
    return lines.length * step
  }

  heightOf(text: string, width: number, style: Style) {
    return this.wrap(text, width, style).length * style.size * LEADING
  }

  /** @returns at least one line; a piece that is wider than the width is broken anywhere. */
  wrap(text: string, width: number, style: Style): string[] {
    const lines = ['']
    for (const piece of this.drawable(text, style).match(PIECE) ?? []) {
      const pieces = this.widthOf(piece, style) > width ? [...piece] : [piece]
      for (const each of pieces) this.add(lines, each, width, style)
    }
    return lines.map((line) => line.trimEnd())
  }

  /** As many lines as it takes, of much the same length. */
  private balanced(text: string, width: number, style: Style): string[] {
    const lines = this.wrap(text, width, style)
    const even = this.widthOf(lines.join(''), style) / lines.length + style.size
    const tried = even < width ? this.wrap(text, even, style) : lines
    return tried.length === lines.length ? tried : lines
  }

  private add(lines: string[], piece: string, width: number, style: Style) {
    const last = lines.at(-1) ?? ''
    const fits = last === '' || this.widthOf((last + piece).trimEnd(), style) <= width
    if (fits || CLOSING.test(piece)) lines[lines.length - 1] = last + piece
    else lines.push(piece.trimStart())
  }

  private line(line: string, x: number, y: number, style: Style) {
    let at = x
    for (const { text, face } of this.runs(line, style)) {
      this.doc
        .font(face)
        .fontSize(style.size)
        .fillColor(style.color ?? INK)
      this.doc.text(text, at, y, { lineBreak: false })
      at += this.doc.widthOfString(text)
    }
  }

  private widthOf(line: string, style: Style) {
    let width = 0
    for (const { text, face } of this.runs(line, style))
      width += this.doc.font(face).fontSize(style.size).widthOfString(text)
    return width
  }

  private drawable(text: string, { weight = 400 }: Style) {
    const characters = [...text.normalize('NFC').replaceAll(CONTROL, ' ')]
    return characters
      .map((each) => (this.faces.faceFor(each, weight) ? each : INVISIBLE.test(each) ? '' : nameOf(each)))
      .join('')
  }

  private runs(line: string, { weight = 400 }: Style): Run[] {
    const runs: Run[] = []
    for (const character of line) {
      const face = this.faces.faceFor(character, weight) ?? ''
      const last = runs.at(-1)
      if (last?.face === face) last.text += character
      else runs.push({ text: character, face })
    }
    return runs
  }
}
