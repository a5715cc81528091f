import Taro from '@tarojs/taro'
import { hearTime } from '@/shared/server-time'

export interface Reply {
  status: number
  body: unknown
}

export interface Call {
  path: string
  input: unknown
  headers: Record<string, string>
  signal?: AbortSignal
}

/** Carries one call to the server; rejects only when nobody answered. */
export type Transport = (call: Call) => Promise<Reply>

interface Failure {
  errMsg?: string
  errorMessage?: string
  status?: number
  statusCode?: number
  data?: unknown
}

const origin = process.env.TARO_ENV === 'h5' ? '' : XINGLIN_API_URL

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

/** Alipay may call `fail` for 4xx and 5xx, with status and body; Taro does not normalise it. */
function answerIn(failure: Failure): Reply | null {
  const status = failure.statusCode ?? failure.status
  return status && status >= 400 && failure.data ? { status, body: parsed(failure.data) } : null
}

const dateIn = (header: Record<string, unknown> | undefined) => {
  const date = header?.['date'] ?? header?.['Date']
  return typeof date === 'string' ? date : undefined
}

const TIMEOUT_MS = 15_000

/** A call that lets the server wait takes so much longer. */
const timeoutFor = (input: unknown) => TIMEOUT_MS + 1_000 * ((input as { wait?: number }).wait ?? 0)

const viaHttp: Transport = ({ path, input, headers, signal }) =>
  new Promise((resolve, reject) => {
    const task = Taro.request({
      url: `${origin}/api/${path}`,
      method: 'POST',
      dataType: 'json',
      timeout: timeoutFor(input),
      header: { 'content-type': 'application/json', ...headers },
      data: input as object,
      success: (reply) => {
        hearTime(dateIn(reply.header))
        resolve({ status: reply.statusCode, body: parsed(reply.data) })
      },
      fail: (failure: Failure) => {
        const reply = answerIn(failure)
        if (reply) resolve(reply)
        else reject(new Error(failure.errMsg ?? failure.errorMessage ?? 'network'))
      },
    })
    // `fail` has it already; without this it would be an unhandled rejection.
    Promise.resolve(task).catch(() => {})
    signal?.addEventListener('abort', () => task.abort?.())
  })

/** Cannot be aborted; a cancelled query only ignores the answer. */
const viaCloud: Transport = async ({ path, input, headers }) => {
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: { path, input, headers } })
  return result as unknown as Reply
}

export const transport = process.env.TARO_ENV === 'weapp' && XINGLIN_CLOUD_ENV ? viaCloud : viaHttp

/** Whether a call can be broken off: only then may it be a long one. */
export const HANGS_UP = transport === viaHttp
