import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpackWoff } from './bill-woff'

const PACKAGE = '@fontsource/noto-sans-sc'
const MAIN = 'chinese-simplified'

export type Weight = 400 | 700

/** Beside the bundle of a deployed function; elsewhere in the package. */
const pathOf = (file: string) => {
  const beside = join(__dirname, 'fonts', file)
  return existsSync(beside) ? beside : require.resolve(`${PACKAGE}/${file}`)
}

const fonts = new Map<string, Buffer>()

/** Read and unpacked once. */
const fontOf = (face: string): Buffer => {
  const font = fonts.get(face) ?? unpackWoff(readFileSync(pathOf(`files/noto-sans-sc-${face}-normal.woff`)))
  fonts.set(face, font)
  return font
}

const inRange = (codePoint: number, range: string) => {
  const [from = '', to = from] = range.replace('U+', '').split('-')
  return codePoint >= parseInt(from, 16) && codePoint <= parseInt(to, 16)
}

/** Which files may have a character, by the package's own table: `{ "[84]": "U+4ebc,U+4ee1-4ee3", latin: … }`. Not all do. */
const subsetsFor = (codePoint: number): string[] => {
  const table = JSON.parse(readFileSync(pathOf('unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(table)
    .filter(([, ranges]) => ranges.split(',').some((range) => inRange(codePoint, range)))
    .map(([subset]) => subset.replaceAll(/[[\]]/g, ''))
}

interface OpenFont {
  hasGlyphForCodePoint: (codePoint: number) => boolean
}

/** pdfkit does not say which glyphs its font has; the font itself does. */
const openFontOf = (doc: PDFKit.PDFDocument) => (doc as unknown as { _font: { font: OpenFont } })._font.font

/**
 * The faces of one document. Nearly all characters are in one file of 8,000; rarer ones, as in names, come from the small file
 * that has them, in the ordinary weight.
 */
export class Faces {
  private readonly found = new Map<string, string | null>()

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** The name of a face with this character, for `doc.font`; null when there is none. */
  faceFor(character: string, weight: Weight): string | null {
    const key = `${weight}${character}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const face = this.look(character.codePointAt(0) ?? 0, weight)
    this.found.set(key, face)
    return face
  }

  private look(codePoint: number, weight: Weight): string | null {
    const main = this.open(MAIN, weight)
    if (this.has(main, codePoint)) return main
    const others = subsetsFor(codePoint).map((subset) => this.open(subset, 400))
    return others.find((face) => this.has(face, codePoint)) ?? null
  }

  private has(face: string, codePoint: number) {
    this.doc.font(face)
    return openFontOf(this.doc).hasGlyphForCodePoint(codePoint)
  }

  private open(subset: string, weight: Weight): string {
    const face = `${subset}-${weight}`
    this.doc.registerFont(face, fontOf(face))
    return face
  }
}
