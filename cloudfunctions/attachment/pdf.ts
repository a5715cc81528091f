import { type PdfObject, objectsIn, plainNames } from './pdf-objects'

const MOST_PAGES = 300
const END = '%%EOF'

/** What opens with it, runs, or sends something somewhere; and a file that is locked (ISO 32000-1, 7.6, 12.6.4). */
const REFUSED = /\/(JavaScript|Launch|RichMedia|ImportData|SubmitForm|Rendition|Encrypt)\b/

export interface Pdf {
  pages: number
  bytes: Buffer
}

export const isPdf = (bytes: Buffer) => /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))

/** What hangs behind its end goes. */
const upToEnd = (bytes: Buffer): Buffer | null => {
  const at = bytes.lastIndexOf(END)
  return at < 0 ? null : Buffer.concat([bytes.subarray(0, at + END.length), Buffer.from('\n')])
}

const isPage = ({ words }: PdfObject) => /\/Type\s*\/Page\b/.test(words)
const isTree = ({ words }: PdfObject) => /\/Type\s*\/Pages\b/.test(words) && !/\/Parent\b/.test(words)

/** An object that was written again counts as it was written last. */
const latest = (objects: readonly PdfObject[]) => [...new Map(objects.map((each) => [each.number, each])).values()]

/** As the root of its pages says, and no more than there are. */
const pagesOf = (objects: readonly PdfObject[]) => {
  const now = latest(objects)
  const root = now.filter(isTree).at(-1)
  const pages = Number(/\/Count\s+(\d+)/.exec(root?.words ?? '')?.[1] ?? 0)
  return pages <= now.filter(isPage).length ? pages : 0
}

/**
 * Reads a PDF as far as one has to know what it is: whole, with pages, unlocked, and nothing that runs. Names are looked for in the whole
 * file, so that none hides between the objects, and in every packed list of objects. Null for anything else; throws RangeError when it is
 * cut short.
 */
export const readPdf = (given: Buffer): Pdf | null => {
  const bytes = upToEnd(given)
  if (!bytes) return null
  const text = bytes.toString('latin1')
  const names = plainNames(text)
  if (REFUSED.test(names) || !/\bstartxref\s+\d+\s+%%EOF\s*$/.test(text)) return null
  const { objects, lists } = objectsIn(bytes, text)
  if (lists !== (names.match(/\/ObjStm\b/g)?.length ?? 0)) return null
  if (objects.some(({ words }) => REFUSED.test(words))) return null
  const pages = pagesOf(objects)
  return pages > 0 && pages <= MOST_PAGES ? { pages, bytes } : null
}
