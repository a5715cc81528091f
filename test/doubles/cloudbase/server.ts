import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './ejson'
import { MemoryDatabase } from './memory-database'
import { BUCKET, MemoryStorage } from './memory-storage'

/** What goes wrong with the next fitting request: before it is applied, or after, when only the answer is lost. */
export interface Fault {
  action?: string
  when: 'before' | 'after'
  /** `drop` the connection, stay in `silence` until the caller gives up, or answer a code or an HTTP status. */
  how: 'drop' | 'silence' | { code: string } | { status: number }
}

const TC3 = new RegExp(
  '^TC3-HMAC-SHA256 Credential=[^/]+/\\d{4}-\\d\\d-\\d\\d/tcb/tc3_request, ' +
    '(SignedParams=[^,]+, )?SignedHeaders=[^,]+, Signature=[0-9a-f]{64}$',
)
const EXPIRES_SECONDS = 600

const checkSignature = ({ headers }: IncomingMessage) => {
  const age = Math.abs(Date.now() / 1000 - Number(headers['x-timestamp']))
  if (!TC3.test(headers.authorization ?? '') || !(age < EXPIRES_SECONDS))
    throw new Refusal('SIGN_PARAM_INVALID', 'the request is not signed')
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
}

/** CloudBase's database and file storage as far as we speak to them: the wire protocol on loopback, all in memory. */
export class CloudbaseDouble {
  readonly database = new MemoryDatabase()
  readonly storage = new MemoryStorage()
  /** Actions in the order they were applied. */
  readonly calls: string[] = []
  latencyMs = 0
  private readonly faults: Fault[] = []
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, response) => void this.answer(request, response))
  }

  static async start(): Promise<CloudbaseDouble> {
    const double = new CloudbaseDouble()
    await new Promise<void>((resolve) => double.server.listen(0, '127.0.0.1', resolve))
    return double
  }

  /** For the SDK's `serviceUrl`. */
  get url() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/admin`
  }

  failNext(fault: Fault) {
    this.faults.push(fault)
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private faultFor(action: string): Fault | undefined {
    const index = this.faults.findIndex((fault) => !fault.action || fault.action === action)
    return index < 0 ? undefined : this.faults.splice(index, 1)[0]
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    if (request.url?.startsWith(BUCKET)) return this.storage.serve(request, response)
    const body = await bodyOf(request)
    const action = String(body.action)
    if (this.latencyMs) await pause(this.latencyMs)
    const fault = this.faultFor(action)
    if (fault?.when === 'before') return this.fail(fault, response)
    const result = this.apply(request, action, body)
    if (fault) return this.fail(fault, response)
    this.send(response, result)
  }

  private apply(request: IncomingMessage, action: string, body: Record<string, unknown>): object {
    try {
      checkSignature(request)
      const about = action.startsWith('storage.') ? this.storage.at(new URL(this.url).origin) : this.database
      const data = about.run(action, body)
      this.calls.push(action)
      return { requestId: 'double', data }
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'DATABASE_REQUEST_FAILED'
      return { requestId: 'double', code, message: (error as Error).message }
    }
  }

  private fail({ how }: Fault, response: ServerResponse) {
    if (how === 'drop') response.destroy()
    else if (how === 'silence') return
    else if ('code' in how) this.send(response, { requestId: 'double', code: how.code, message: 'as asked' })
    else response.writeHead(how.status).end()
  }

  private send(response: ServerResponse, result: object) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(result))
  }
}
