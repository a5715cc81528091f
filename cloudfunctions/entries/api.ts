import { getCloudbaseContext } from '@cloudbase/node-sdk'
import { createHttp } from '../http'
import { cloudServices } from './cloud'

/** As CloudBase's HTTP access service hands a request over. */
interface HttpEvent {
  httpMethod: string
  path: string
  headers: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
  requestContext?: { sourceIp?: string }
}

/** As `wx.cloud.callFunction` hands a call over. Everything in it comes from the client. */
interface CallEvent {
  path: string
  input?: unknown
  headers?: Record<string, string>
}

type FunctionContext = Parameters<typeof getCloudbaseContext>[0]

interface Origin {
  address: string
  openid: string | null
}

type Environment = { origin: Origin }

const services = cloudServices()
const app = createHttp(services, (_, env) => (env as Environment).origin)

const requestFrom = (event: HttpEvent): Request => {
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64') : event.body
  const init = { method: event.httpMethod, headers: event.headers }
  const bare = event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
  return new Request(`https://api${event.path}`, bare ? init : { ...init, body: body ?? '' })
}

/** HTTP carries no WeChat user, whatever its headers say. */
const overHttp = async (event: HttpEvent) => {
  const address = event.requestContext?.sourceIp ?? event.headers['x-forwarded-for'] ?? 'unknown'
  const response = await app.fetch(requestFrom(event), { origin: { address, openid: null } } satisfies Environment)
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
}

/** WeChat itself says who calls: the openid stands in the function's context, out of the client's reach. */
const byName = async ({ path, input, headers }: CallEvent, context: FunctionContext) => {
  const { WX_OPENID: openid, WX_CLIENTIP: address } = getCloudbaseContext(context)
  const request = new Request(`https://api/api/${encodeURI(path)}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(input ?? {}),
  })
  const origin = { address: address ?? openid ?? 'unknown', openid: openid ?? null }
  const response = await app.fetch(request, { origin } satisfies Environment)
  return { status: response.status, body: (await response.json()) as unknown }
}

/** Every operation: WeChat calls by name, Alipay and the web over HTTP. */
export const main = (event: HttpEvent | CallEvent, context: FunctionContext) =>
  'httpMethod' in event ? overHttp(event) : byName(event, context)
