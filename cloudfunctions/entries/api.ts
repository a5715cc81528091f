import { getCloudbaseContext } from '@cloudbase/node-sdk'
import { createHttp } from '../http'
import { cloudServices } from './cloud'
import { type HttpEvent, replyFrom, requestFrom } from './http-event'

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

/** HTTP carries no WeChat user, whatever its headers say. */
const overHttp = async (event: HttpEvent) => {
  const address = event.requestContext?.sourceIp ?? event.headers['x-forwarded-for'] ?? 'unknown'
  const response = await app.fetch(requestFrom(event), { origin: { address, openid: null } } satisfies Environment)
  return replyFrom(response)
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
