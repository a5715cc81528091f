import { OpenAPIGenerator } from '@orpc/openapi'
import { StandardOpenAPIHandler } from '@orpc/openapi/standard'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@xinglin/types/contract'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { createFilePages } from './files-http'
import { createFilmPages } from './film-http'
import { router } from './hospital'
import { randomId } from './kernel/ids'
import type { RequestContext, Services } from './kernel/services'

/** CloudBase passes at most 100 KB of text to a function. */
const LARGEST_BODY = 100 * 1024
const HOUSE_ID = /^[\w-]{1,64}$/

export interface CallOrigin {
  address: string
  openid: string | null
}

interface WireError {
  code: string
  message: string
  data: unknown
  defined: boolean
}

/** A body that is no JSON never reaches an operation; it is refused in the same words as one that does not fit. */
const UNREADABLE: WireError = {
  code: 'INVALID_INPUT',
  message: '有几处需要修改',
  data: { issues: [{ path: '', message: '请求内容不是 JSON' }] },
  defined: true,
}

const wireError = (error: WireError) => {
  const { code, message, data, defined } = error.code === 'BAD_REQUEST' && !error.defined ? UNREADABLE : error
  return { code, message, defined, ...(data === undefined ? {} : { data }) }
}

const handler = new StandardOpenAPIHandler<RequestContext>(router, { customErrorResponseBodyEncoder: wireError })

const contextOf = (services: Services, request: Request, origin: CallOrigin): RequestContext => {
  const { headers } = request
  const given = headers.get('x-request-id') ?? ''
  return {
    services,
    requestId: HOUSE_ID.test(given) ? given : randomId(),
    address: origin.address,
    token: /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? null,
    idempotencyKey: headers.get('idempotency-key')?.slice(0, 255) || null,
    openid: origin.openid,
    hungUp: () => request.signal,
    redo: null,
  }
}

const openApi = () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'Xinglin', version: '1' },
    servers: [{ url: '/api' }],
  })

const refusal = (code: string, message: string) => ({ code, message, defined: false })

const tooLarge = (c: Context) => c.json(refusal('BODY_TOO_LARGE', '内容过大'), 413)

/** Believes the header where there is one: a look at the body itself would cost more than most calls. */
const limitBody = (): MiddlewareHandler => {
  const counting = bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge })
  return async (c, next) => {
    const length = c.req.header('transfer-encoding') ? undefined : c.req.header('content-length')
    if (length === undefined) return counting(c, next)
    return Number(length) > LARGEST_BODY ? tooLarge(c) : next()
  }
}

/** Read as text, which the server has at hand without making a `Request` of the web's kind. */
const answerTo = (c: Context, context: RequestContext) =>
  handler.handle(
    {
      url: new URL(c.req.url),
      method: c.req.method,
      headers: {},
      signal: undefined,
      body: async () => {
        const text = await c.req.text()
        return text ? (JSON.parse(text) as unknown) : undefined
      },
    },
    { prefix: '/api', context },
  )

/**
 * The HTTP face of all operations: `POST /api/<area>/<operation>`, plain JSON. Used by the embedded cloud as a server and by
 * the cloud function in process.
 */
export const createHttp = (services: Services, originOf: (request: Request, env: unknown) => CallOrigin) => {
  const app = new Hono()
  let described: ReturnType<typeof openApi> | undefined
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/openapi.json', async (c) => c.json(await (described ??= openApi())))
  app.options('/api/*', cors())
  app.use('/api/*', async (c, next) => {
    c.header('access-control-allow-origin', '*')
    await next()
  })
  app.use('/api/*', limitBody())
  app.post('/api/*', async (c) => {
    const started = performance.now()
    const context = contextOf(services, c.req.raw, originOf(c.req.raw, c.env))
    const { matched, response } = await answerTo(c, context)
    if (!matched) return c.json(refusal('NOT_FOUND', '没有这个接口'), 404)
    c.header('x-request-id', context.requestId)
    services.log.info('call', {
      requestId: context.requestId,
      operation: c.req.path.slice('/api/'.length),
      status: response.status,
      ms: Math.round(performance.now() - started),
    })
    return c.json(response.body, response.status as ContentfulStatusCode)
  })
  app.route('/files/film', createFilmPages(services))
  app.route('/files', createFilePages(services))
  app.notFound((c) => c.json(refusal('NOT_FOUND', '没有这个页面'), 404))
  return app
}
