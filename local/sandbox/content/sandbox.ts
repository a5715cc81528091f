import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { USUAL_PRODUCTS, alipayContentCheck } from '../../../cloudfunctions/adapters/alipay/content-check'
import { contentCheckBy } from '../../../cloudfunctions/adapters/content-check'
import { wechatContentCheck } from '../../../cloudfunctions/adapters/wechat/content-check'
import type { ContentCheck } from '../../../cloudfunctions/kernel/content-check'
import type { Store } from '../../../cloudfunctions/kernel/store'
import type { AlipaySandboxConfig } from '../alipay/config'
import { Outages } from '../messages/outages'
import { alipayContentSandbox } from './alipay'
import { VerdictCourier } from './courier'
import { ContentMood } from './mood'
import { wechatContentSandbox } from './wechat'

type Asked = Readonly<Record<string, unknown>>

const askedIn = (c: Context): Promise<Asked> =>
  c.req.json().then(
    (value) => ({ ...(value as object) }),
    () => ({}),
  )

/** Both sides' keys: made anew at each start, since nobody else knows them. */
export const contentWiring = () => ({
  appId: 'wxlocal0000000001',
  secret: randomBytes(16).toString('hex'),
  push: { token: randomBytes(12).toString('hex'), encodingAesKey: randomBytes(32).toString('base64').slice(0, 43) },
})

export type ContentWiring = ReturnType<typeof contentWiring>

export interface ContentSandboxParts {
  store: Store
  clock: () => number
  wiring: ContentWiring
  alipay: AlipaySandboxConfig
  /** What this machine knows the hospital by; pictures are fetched there, pushes brought there. */
  hospital: string
  ring: (request: Request) => Response | Promise<Response>
}

/**
 * WeChat's and Alipay's content security on this machine, as strict as they are. A text with 违规样例 is risky, with 待审样例 for review. Hooks:
 * `POST /outage {rail, outage, times}`, `POST /pictures {suggest}`, `POST /pushes {mode, delaySeconds}`, `POST /away {openid, away}`.
 */
export const contentSandbox = ({ store, clock, wiring, alipay, hospital, ring }: ContentSandboxParts) => {
  const [mood, outages] = [new ContentMood(), new Outages()]
  const { appId, secret, push } = wiring
  const keys = { appId, ...push, url: `${hospital}/callbacks/wechat-push` }
  const courier = new VerdictCourier(store, clock, keys, mood, ring)
  const fetchPicture = async (url: string) => {
    if (!url.startsWith(`${hospital}/`)) return null
    const response = await ring(new Request(url))
    return response.ok ? Buffer.from(await response.arrayBuffer()) : null
  }
  const wechat = wechatContentSandbox({ appId, secret, clock, mood, outages, courier, fetch: fetchPicture })
  const app = new Hono()
  app.route('/wechat', wechat.app)
  app.route('/alipay', alipayContentSandbox(alipay, { clock, mood, outages }))

  const said = (c: Context, known: boolean) => c.json({ ok: known }, known ? 200 : 400)
  app.post('/outage', async (c) => {
    const { rail, outage, times = 1 } = await askedIn(c)
    const isRail = rail === 'wechat' || rail === 'alipay'
    return said(c, isRail && typeof times === 'number' && outages.set(rail, String(outage), times))
  })
  app.post('/pictures', async (c) => said(c, mood.setPictures((await askedIn(c))['suggest'])))
  app.post('/pushes', async (c) => {
    const { mode, delaySeconds } = await askedIn(c)
    return said(c, mood.setPushes(mode, delaySeconds))
  })
  app.post('/away', async (c) => {
    const { openid, away } = await askedIn(c)
    if (typeof openid !== 'string') return said(c, false)
    if (away === false) mood.away.delete(openid)
    else mood.away.add(openid)
    return said(c, true)
  })
  return { app, mood, outages, dropToken: wechat.dropToken, tick: () => courier.deliver() }
}

interface Ours {
  base: string
  hospital: string
  clock: () => number
  alipay: { appId: string; privateKey: string; alipayPublicKey: string }
  timeoutMs?: number
}

/** The hospital's real clients, for the sandbox at `base`; addresses of files are made whole for it. */
export const contentCheckFor = (
  { appId, secret, push }: ContentWiring,
  { base, hospital, clock, alipay, timeoutMs = 5_000 }: Ours,
): ContentCheck => {
  const wechat = wechatContentCheck({ appId, secret, push, baseUrl: `${base}/wechat`, timeoutMs }, clock)
  const detect = { channel: 'tinyapp-eco-open', tenants: '', products: USUAL_PRODUCTS }
  const gateway = `${base}/alipay/gateway.do`
  const check = contentCheckBy({
    wechat,
    alipay: alipayContentCheck({ ...alipay, ...detect, gateway, timeoutMs }, clock),
  })
  return { ...check, picture: (asked) => check.picture({ ...asked, url: new URL(asked.url, hospital).href }) }
}
