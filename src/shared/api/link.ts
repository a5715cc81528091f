import { ORPCError, type ClientLink } from '@orpc/client'
import type { CallContext } from '@xinglin/types/operation'
import { rememberRequest } from './errors'
import { newId } from './ids'
import type { Reply, Transport } from './transport'

interface WireError {
  code: string
  message: string
  data?: unknown
  defined?: boolean
}

const isWireError = (body: unknown): body is WireError =>
  typeof body === 'object' && body !== null && typeof (body as WireError).code === 'string'

function errorIn({ status, body }: Reply): ORPCError<string, unknown> {
  if (!isWireError(body)) return new ORPCError('BAD_REPLY', { status: 502, message: '服务暂时有问题' })
  const { code, message, data, defined } = body
  return new ORPCError(code, { status: status < 400 ? 500 : status, message, data, defined })
}

const unanswered = (cause: unknown) => new ORPCError('NETWORK', { status: 503, message: '网络不通，请稍后再试', cause })

function headersFor(context: CallContext, requestId: string, token: string | undefined) {
  const headers: Record<string, string> = { 'x-request-id': requestId }
  if (token) headers.authorization = `Bearer ${token}`
  if (context.idempotencyKey) headers['idempotency-key'] = context.idempotencyKey
  return headers
}

/** A link without fetch, so that it runs in mini-programs; errors keep the request id they belong to. */
export function createLink(send: Transport, token: () => string | undefined): ClientLink<CallContext> {
  return {
    async call(path, input, { context, signal }) {
      const requestId = newId()
      const headers = headersFor(context, requestId, token())
      const reply = await send({ path: path.join('/'), input: input ?? {}, headers, signal }).catch(
        (cause: unknown) => {
          throw rememberRequest(unanswered(cause), requestId)
        },
      )
      if (reply.status >= 200 && reply.status < 300) return reply.body
      throw rememberRequest(errorIn(reply), requestId)
    },
  }
}
