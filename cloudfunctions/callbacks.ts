import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { keepNotice } from './billing/public'
import { keepPictureVerdict } from './community/picture-verdicts'
import { type ContentDoorbell, PushRejected } from './kernel/content-check'
import { randomId } from './kernel/ids'
import { describe } from './kernel/log'
import { type Doorbell, NoticeRejected, type NoticeReply } from './kernel/rails'
import type { Services } from './kernel/services'
import { instant } from './kernel/time'

/** No rail tells a long story. */
const LARGEST_BODY = 64 * 1024

const answer = (c: Context, { status, contentType, body }: NoticeReply) =>
  c.body(body, status as 200, { 'content-type': contentType })

/** Kept, and safe on the disk, before the rail is told so; looked into right after. */
const ring = async (services: Services, rail: string, doorbell: Doorbell, c: Context) => {
  const requestId = randomId()
  const body = await c.req.text()
  try {
    const notice = await doorbell.read({ headers: c.req.raw.headers, body })
    const known = notice && (await keepNotice(services.store, rail, notice, instant(services.clock())))
    await services.durable()
    services.log.info('callback', { requestId, operation: rail, code: known ? 'KEPT' : 'NOT_OURS' })
    if (known) services.wake()
    return answer(c, doorbell.accepted)
  } catch (error) {
    if (error instanceof NoticeRejected) services.log.info('callback', { requestId, operation: rail, code: 'REJECTED' })
    else services.log.error('callback failed', { requestId, operation: rail, ...describe(error) })
    return answer(c, doorbell.rejected)
  }
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' }

/** A verdict on a picture stands in the push itself, so it is kept only after its signature held. */
const takePush = async (services: Services, doorbell: ContentDoorbell, c: Context) => {
  const requestId = randomId()
  const method = c.req.method === 'GET' ? 'GET' : 'POST'
  const query = new URL(c.req.url).searchParams
  try {
    const { verdict, reply } = await doorbell.read({ method, query, body: method === 'GET' ? '' : await c.req.text() })
    if (verdict) await keepPictureVerdict(services.store, verdict, instant(services.clock()))
    await services.durable()
    services.log.info('callback', { requestId, operation: 'wechat-push', code: verdict ? 'KEPT' : 'NOT_OURS' })
    if (verdict) services.wake()
    return c.body(reply, 200, TEXT)
  } catch (error) {
    const isRejected = error instanceof PushRejected
    if (isRejected) services.log.info('callback', { requestId, operation: 'wechat-push', code: 'REJECTED' })
    else services.log.error('callback failed', { requestId, operation: 'wechat-push', ...describe(error) })
    return c.body('', isRejected ? 403 : 500, TEXT)
  }
}

/** Where the rails ring: `POST /callbacks/<rail>`. No sign-in; the signature is the caller's proof. */
export const createCallbacks = (services: Services) => {
  const { wechat, alipay, centreDoorbell } = services.rails
  const bells = { 'wechat-pay': wechat?.doorbell, alipay: alipay?.doorbell, insurance: centreDoorbell }
  const app = new Hono()
  app.use('*', bodyLimit({ maxSize: LARGEST_BODY }))
  for (const [rail, doorbell] of Object.entries(bells)) {
    if (doorbell) app.post(`/${rail}`, (c) => ring(services, rail, doorbell, c))
  }
  const { doorbell: pushes } = services.contentCheck
  if (pushes) app.on(['GET', 'POST'], '/wechat-push', (c) => takePush(services, pushes, c))
  return app
}
