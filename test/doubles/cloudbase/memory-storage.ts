import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from './ejson'

/** Where the bucket's own addresses begin; the rest of the path is the file's. */
export const BUCKET = '/bucket/'
const ROOT = 'cloud://double.6465-double-1250000000/'

type Params = Record<string, unknown>

const pathIn = (fileId: unknown) => {
  if (typeof fileId !== 'string' || !fileId.startsWith(ROOT)) throw new Refusal('INVALID_PARAM', 'not a file id')
  return fileId.slice(ROOT.length)
}

const bytesOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** What COS answers when it takes nothing. */
const problem = (code: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>as asked</Message>` +
  '<RequestId>r</RequestId><TraceId>t</TraceId></Error>'

/**
 * The file storage: an action first, which hands out a signed address, then a PUT, POST or GET to the bucket. A file is
 * taken only with the authorization and the meta id that were handed out for its path and method, and given only by a signed address.
 */
export class MemoryStorage {
  readonly files = new Map<string, Buffer>()
  private readonly grants = new Map<string, string>()
  private readonly signs = new Map<string, string>()
  private breaks = 0

  /** The next PUT or GET to the bucket fails. */
  failNext() {
    this.breaks += 1
  }

  /** The storage at an origin, which its addresses begin with. */
  at(origin: string) {
    return { run: (action: string, params: Params) => this.run(origin, action, params) }
  }

  private run(origin: string, action: string, params: Params): object {
    if (action === 'storage.getUploadMetadata')
      return this.invite(origin, String(params.path), params.method === 'put' ? 'PUT' : 'POST')
    if (action === 'storage.batchGetDownloadUrl') {
      const list = params.file_list as { fileid: string }[]
      return { download_list: list.map(({ fileid }) => this.addressOf(origin, fileid)) }
    }
    if (action === 'storage.batchDeleteFile') {
      return { delete_list: (params.fileid_list as string[]).map((fileID) => this.drop(fileID)) }
    }
    throw new Refusal('INVALID_ACTION', `${action} is not spoken here`)
  }

  private invite(origin: string, path: string, method: 'PUT' | 'POST') {
    const authorization = randomBytes(12).toString('hex')
    this.grants.set(authorization, `${method} ${path}`)
    const url = `${origin}${BUCKET}${path}`
    return { url, token: 'token', authorization, fileId: `${ROOT}${path}`, cosFileId: `meta-${path}` }
  }

  private addressOf(origin: string, fileID: string) {
    const path = pathIn(fileID)
    if (!this.files.has(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    const sign = randomBytes(12).toString('hex')
    this.signs.set(sign, path)
    return { fileID, code: 'SUCCESS', tempFileURL: `${origin}${BUCKET}${path}?sign=${sign}` }
  }

  private drop(fileID: string) {
    return { fileID, code: this.files.delete(pathIn(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  /** One request to the bucket. */
  async serve(request: IncomingMessage, response: ServerResponse) {
    const bytes = await bytesOf(request)
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket')
    const path = pathname.slice(BUCKET.length)
    if (this.breaks > 0) {
      this.breaks -= 1
      return response.writeHead(503).end(problem('SlowDown'))
    }
    if (request.method === 'PUT') return this.take(path, bytes, request, response)
    if (request.method === 'POST') return this.takeForm(bytes, request, response)
    const known = this.signs.get(searchParams.get('sign') ?? '') === path ? this.files.get(path) : undefined
    return response.writeHead(known ? 200 : 404).end(known)
  }

  private take(path: string, bytes: Buffer, { headers }: IncomingMessage, response: ServerResponse) {
    const granted =
      this.grants.get(headers.authorization ?? '') === `PUT ${path}` && headers['x-cos-meta-fileid'] === `meta-${path}`
    if (!granted) return response.writeHead(403).end(problem('AccessDenied'))
    this.files.set(path, bytes)
    return response.writeHead(200).end()
  }

  /** COS PostObject: the fields say what is brought and that it may be, and count only before the file. It takes any length. */
  private async takeForm(bytes: Buffer, { headers }: IncomingMessage, response: ServerResponse) {
    const type = headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
      .formData()
      .catch(() => null)
    if (!form) return response.writeHead(400).end(problem('MalformedPOSTRequest'))
    const names = [...form.keys()]
    const fields = new Map([...form].slice(0, names.indexOf('file')))
    const path = String(fields.get('key'))
    const file = form.get('file')
    if (!(file instanceof Blob)) return response.writeHead(400).end(problem('MalformedPOSTRequest'))
    const granted =
      this.grants.get(String(fields.get('signature'))) === `POST ${path}` &&
      fields.get('x-cos-security-token') === 'token' &&
      fields.get('x-cos-meta-fileid') === `meta-${path}`
    if (!granted) return response.writeHead(403).end(problem('AccessDenied'))
    this.files.set(path, Buffer.from(await file.arrayBuffer()))
    return response.writeHead(Number(fields.get('success_action_status') ?? 204)).end()
  }
}
