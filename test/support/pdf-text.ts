import { inflateSync } from 'node:zlib'

type Objects = Map<string, string>

const objectsOf = (pdf: Buffer): Objects =>
  new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )

const streamOf = (object: string) => {
  const [, packed = ''] = /stream\n([\s\S]*)\nendstream/.exec(object) ?? []
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

const characterOf = (utf16: string) => Buffer.from(utf16.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')

/** Glyph number to text, from a font's ToUnicode table. */
const glyphsOf = (cmap: string) => {
  const glyphs = new Map<number, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, code = ''], n) =>
      glyphs.set(parseInt(from, 16) + n, characterOf(code)),
    )
  return glyphs
}

const fontsOf = (objects: Objects) => {
  const named = [...objects.values()].flatMap((object) => [...object.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  return new Map(
    named.map(([, name = '', id = '']) => {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? []
      return [name, glyphsOf(streamOf(objects.get(table) ?? ''))]
    }),
  )
}

/** Each piece that is shown at once. */
const piecesIn = (content: string, fonts: Map<string, Map<number, string>>) => {
  let font = new Map<number, string>()
  const pieces: string[] = []
  for (const [, name, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map()
    const codes = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    if (!name) pieces.push(codes.map((code) => font.get(parseInt(code, 16)) || '□').join(''))
  }
  return pieces
}

/** Page by page what is shown at once, in the order it was written: a line at most. A glyph without a meaning is □. */
export const piecesOf = (pdf: Buffer): string[][] => {
  const objects = objectsOf(pdf)
  const fonts = fontsOf(objects)
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object))
  return pages.map((page) => {
    const [, content = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? []
    return piecesIn(streamOf(objects.get(content) ?? ''), fonts)
  })
}

/** What a reader can search for and copy, page by page. */
export const pagesOf = (pdf: Buffer): string[] => piecesOf(pdf).map((pieces) => pieces.join(''))
