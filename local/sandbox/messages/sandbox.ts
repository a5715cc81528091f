import { type Context, Hono } from 'hono'
import type { Store } from '../../../cloudfunctions/kernel/store'
import type { AlipaySandboxConfig } from '../alipay/config'
import { alipayMessages } from './alipay'
import { MessageBooks, type MessageRail } from './books'
import { Outages } from './outages'
import { tencentSmsSandbox } from './tencent'
import { wechatMessages } from './wechat'
import type { MessagesWiring } from './wiring'

const RAILS: readonly MessageRail[] = ['wechat', 'alipay', 'sms']
const isRail = (text: unknown): text is MessageRail => RAILS.includes(text as MessageRail)

type Asked = Readonly<Record<string, unknown>>

const askedIn = (c: Context): Promise<Asked> =>
  c.req.json().then(
    (value) => ({ ...(value as object) }),
    () => ({}),
  )

/**
 * WeChat's subscription messages, Alipay's template messages and Tencent Cloud's SMS on this machine, as strict as they are. To be mounted at
 * `/sandbox/messages`; hooks: `POST /allow {rail, to, templateId}` (the tap on the platform's sheet), `POST /outage {rail, outage, times}`,
 * `GET /taken`.
 */
export const messagesSandbox = (
  store: Store,
  clock: () => number,
  { theirs }: MessagesWiring,
  alipay: AlipaySandboxConfig,
) => {
  const books = new MessageBooks(store, clock)
  const outages = new Outages()
  const wechat = wechatMessages(books, theirs.wechat, outages)
  const app = new Hono()
  app.route('/wechat', wechat.app)
  app.route('/alipay', alipayMessages(books, { ...alipay, ...theirs.alipay }, outages))
  app.route('/sms', tencentSmsSandbox(books, theirs.sms, outages))

  app.get('/taken', async (c) => c.json({ messages: await books.newest() }))
  app.post('/allow', async (c) => {
    const { rail, to, templateId } = await askedIn(c)
    if (!isRail(rail) || typeof to !== 'string' || typeof templateId !== 'string') return c.json({ ok: false }, 400)
    await books.allow(rail, to, templateId)
    return c.json({ ok: true })
  })
  app.post('/outage', async (c) => {
    const { rail, outage, times = 1 } = await askedIn(c)
    const known = isRail(rail) && typeof times === 'number' && outages.set(rail, String(outage), times)
    return c.json({ ok: known }, known ? 200 : 400)
  })
  return { app, books, outages, dropToken: wechat.dropToken, limitWechat: wechat.limit }
}
