import { type Socket, connect } from 'node:net'

export interface Answer {
  status: number
  body: Buffer
}

interface Waiting {
  done: (answer: Answer) => void
  failed: (error: Error) => void
}

const HEAD_END = '\r\n\r\n'

const connected = ({ hostname, port }: URL): Promise<Socket> =>
  new Promise((opened, failed) => {
    const socket = connect(Number(port), hostname)
    socket.once('error', failed)
    socket.once('connect', () => opened(socket))
  })

/**
 * One keep-alive connection with one call at a time. Leaner than `node:http`, so that the load generator is never what is
 * measured; knows just the HTTP that the gateway answers with.
 */
export class Lane {
  private received: Buffer = Buffer.alloc(0)
  private waiting: Waiting | undefined

  private constructor(
    private socket: Socket,
    private readonly url: URL,
  ) {
    this.attend()
  }

  static async open(url: string): Promise<Lane> {
    const at = new URL(url)
    return new Lane(await connected(at), at)
  }

  /** A server closes a line over which nothing went for a while; the next call opens it again. */
  async post(path: string, body: string, headers = ''): Promise<Answer> {
    if (this.socket.destroyed) {
      this.socket = await connected(this.url)
      this.attend()
    }
    const length = Buffer.byteLength(body)
    const head = `POST ${path} HTTP/1.1\r\nHost: ${this.url.host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n`
    return new Promise((done, failed) => {
      this.waiting = { done, failed }
      this.socket.write(`${head}${headers}\r\n${body}`)
    })
  }

  private attend() {
    this.received = Buffer.alloc(0)
    this.socket.setNoDelay(true)
    this.socket.on('data', (chunk) => this.take(chunk))
    this.socket.on('error', (error) => this.waiting?.failed(error))
    this.socket.on('close', () => this.waiting?.failed(new Error('connection closed')))
  }

  close() {
    this.waiting = undefined
    this.socket.destroy()
  }

  private take(chunk: Buffer) {
    this.received = this.received.length ? Buffer.concat([this.received, chunk]) : chunk
    const end = this.received.indexOf(HEAD_END)
    if (end < 0) return
    const head = this.received.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
    if (Number.isNaN(length)) return this.waiting?.failed(new Error('an answer without content-length'))
    const from = end + HEAD_END.length
    if (this.received.length < from + length) return
    const answer = { status: Number(head.slice(9, 12)), body: this.received.subarray(from, from + length) }
    this.received = this.received.subarray(from + length)
    this.waiting?.done(answer)
  }
}

/** The headers of a signed-in call. */
export const signed = (token: string, key?: string) =>
  `Authorization: Bearer ${token}\r\n${key ? `Idempotency-Key: ${key}\r\n` : ''}`
