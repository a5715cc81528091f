import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@xinglin/types/contract'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
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

const wireError = ({
  code,
  message,
  data,
  defined,
}: {
  code: string
  message: string
  data: unknown
  defined: boolean
}) => ({
  ...{ code, message, defined },
  ...(data === undefined ? {} : { data }),
})

const handler = new OpenAPIHandler<RequestContext>(router, { customErrorResponseBodyEncoder: wireError })

const contextOf = (services: Services, headers: Headers, origin: CallOrigin): RequestContext => {
  const given = headers.get('x-request-id') ?? ''
  return {
    services,
    requestId: HOUSE_ID.test(given) ? given : randomId(),
    address: origin.address,
    token: /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? null,
    idempotencyKey: headers.get('idempotency-key')?.slice(0, 255) || null,
    openid: origin.openid,
    redo: null,
  }
}

const openApi = () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'Xinglin', version: '1' },
    servers: [{ url: '/api' }],
  })

const refusal = (code: string, message: string) => ({ code, message, defined: false })

/**
 * The HTTP face of all operations: `POST /api/<area>/<operation>`, plain JSON. Used by the embedded cloud as a server and by
 * the cloud function in process.
 */
export const createHttp = (services: Services, originOf: (request: Request, env: unknown) => CallOrigin) => {
  const app = new Hono()
  let described: ReturnType<typeof openApi> | undefined
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/openapi.json', async (c) => c.json(await (described ??= openApi())))
  app.use('/api/*', cors())
  app.post('/api/*', async (c) => {
    const started = performance.now()
    if (Number(c.req.header('content-length') ?? 0) > LARGEST_BODY) {
      return c.json(refusal('BODY_TOO_LARGE', '内容过大'), 413)
    }
    const context = contextOf(services, c.req.raw.headers, originOf(c.req.raw, c.env))
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api', context })
    if (!matched) return c.json(refusal('NOT_FOUND', '没有这个接口'), 404)
    response.headers.set('x-request-id', context.requestId)
    services.log.info('call', {
      requestId: context.requestId,
      operation: c.req.path.slice('/api/'.length),
      status: response.status,
      ms: Math.round(performance.now() - started),
    })
    return response
  })
  app.notFound((c) => c.json(refusal('NOT_FOUND', '没有这个页面'), 404))
  return app
}
