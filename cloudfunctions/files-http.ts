import { type Context, Hono } from 'hono'
import type { StoredFile } from './kernel/files'
import type { FileGrant } from './kernel/links'
import type { Services } from './kernel/services'
import { NOTHING_RUNS, SAFELY, fromAnywhere, refuse, refuseLink } from './links-http'

/** A PDF's viewer is a page of the browser's own and cannot live in a sandbox. */
const PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/mpeg': 'mp3',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'application/pdf': 'pdf',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
}

interface Span {
  from: number
  /** The last byte, counted in. */
  to: number
}

/** One range of bytes, as players ask for (RFC 9110, 14.1.2); null for all of it, and for whatever else is asked. */
const spanOf = (range: string | undefined, length: number): Span | 'outside' | null => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (!first && !last) return null
  const from = first ? Number(first) : Math.max(0, length - Number(last))
  const to = first && last ? Math.min(Number(last), length - 1) : length - 1
  return from > to ? 'outside' : { from, to }
}

const headersOf = ({ contentType }: StoredFile) => ({
  ...SAFELY,
  'content-type': contentType,
  'content-disposition': `inline; filename="file.${EXTENSIONS[contentType] ?? 'bin'}"`,
  'content-security-policy': contentType === 'application/pdf' ? PDF_POLICY : NOTHING_RUNS,
  'accept-ranges': 'bytes',
})

const send = (c: Context, file: StoredFile) => {
  const headers = headersOf(file)
  const { length } = file.bytes
  const span = spanOf(c.req.header('range'), length)
  if (span === 'outside') return c.body(null, 416, { ...headers, 'content-range': `bytes */${length}` })
  if (!span) return c.body(new Uint8Array(file.bytes), 200, headers)
  const part = new Uint8Array(file.bytes.subarray(span.from, span.to + 1))
  return c.body(part, 206, { ...headers, 'content-range': `bytes ${span.from}-${span.to}/${length}` })
}

/** `GET /files/<token>`: one file to whoever has its address, for as long as that holds. The address is in no log. */
export const createFilePages = ({ links, files, clock }: Services) => {
  const app = new Hono()
  app.use('*', fromAnywhere())
  const open = async (c: Context, token: string) => {
    const grant = await links.read<FileGrant & Record<string, string>>('file', token, clock())
    if (grant === 'unknown' || grant === 'late') return refuseLink(c, grant)
    const file = await files.read(grant.fileId)
    return file ? send(c, file) : refuse(c, 404, 'FILE_GONE', '文件已删除')
  }
  app.get('/:token', (c) => open(c, c.req.param('token')))
  /** Some players go by the end of an address. */
  app.get('/:token/:name{[\\w-]+\\.mp4}', (c) => open(c, c.req.param('token')))
  return app
}
