import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong with one request: the line breaks, nobody answers, or something that was not expected does. */
export type Mishap = 'drop' | 'silence' | { status: number; body?: string }

/** A server on loopback, the ground of the platforms' doubles. */
export abstract class Loopback {
  private readonly server: Server
  private readonly mishaps: Mishap[] = []

  constructor() {
    this.server = createServer((request, response) => {
      const mishap = this.mishaps.shift()
      if (mishap) return this.suffer(mishap, response)
      this.answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message))
    })
  }

  protected abstract answer(request: IncomingMessage, response: ServerResponse): Promise<void>

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }

  get url() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** What becomes of the next request, which is then not looked at. */
  failNext(mishap: Mishap) {
    this.mishaps.push(mishap)
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private suffer(mishap: Mishap, response: ServerResponse) {
    if (mishap === 'drop') response.destroy()
    else if (mishap !== 'silence') response.writeHead(mishap.status).end(mishap.body)
  }
}

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
