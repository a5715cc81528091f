import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Cron } from 'croner'
import { Hono } from 'hono'
import { alipayWallet } from '../../cloudfunctions/adapters/alipay-pay/wallet'
import { insuranceCentre } from '../../cloudfunctions/adapters/insurance/centre'
import { insuranceDoorbell } from '../../cloudfunctions/adapters/insurance/doorbell'
import { wechatCertificate } from '../../cloudfunctions/adapters/insurance/wechat-certificate'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { wechatPay } from '../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import type { Rails } from '../../cloudfunctions/kernel/rails'
import { demoHospital } from '../hospital/hospital'
import { centreOf } from './alipay/centre'
import { newAlipayKeys } from './alipay/keys'
import { alipaySandbox } from './alipay/sandbox'
import { contentCheckFor, contentSandbox, contentWiring } from './content/sandbox'
import { doorOfWorld } from './insurance/certificate'
import { insuranceWiring, makeInsuranceSecrets } from './insurance/config'
import { insuranceSandbox } from './insurance/sandbox'
import { settleInsurance } from './insurance/settle'
import { messagesSandbox } from './messages/sandbox'
import { channelsFor, messagesWiring } from './messages/wiring'
import { readWechatPayKeys, wechatPayConfigFor } from './wechat-pay/keys'
import { wechatPaySandbox } from './wechat-pay/sandbox'
import { World } from './world'

/** What the hospital calls itself towards the rails; only this machine knows where that is. */
const CALLBACKS = 'https://callbacks.xinglin.invalid'
const HOSPITAL = { code: 'H99010100001', name: demoHospital.name, area: '990101' }

const makeSecrets = () => ({
  alipay: { ...newAlipayKeys(), appId: '2021000000000001', sellerId: '2088000000000001' },
  insurance: makeInsuranceSecrets(),
  orgAppId: randomBytes(16).toString('hex'),
})

/** Keys of both sides of each rail, made on first start and kept beside the data. */
const readSecrets = (dataDir: string): ReturnType<typeof makeSecrets> => {
  const file = join(dataDir, 'sandbox.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof makeSecrets>
  } catch {
    const made = makeSecrets()
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
    return made
  }
}

const listen = async (app: Hono) => {
  let port = 0
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (at: AddressInfo) => {
      port = at.port
      resolve(listening)
    })
  })
  return { server, base: `http://127.0.0.1:${port}/sandbox` }
}

/** Brings a callback to the hospital, whatever port it has. */
export type Ring = (request: Request) => Response | Promise<Response>

const alipayRail = (base: string, { alipay, orgAppId }: ReturnType<typeof makeSecrets>, clock: () => number) =>
  alipayWallet(
    {
      appId: alipay.appId,
      sellerId: alipay.sellerId,
      privateKey: alipay.app.privateKey,
      alipayPublicKey: alipay.alipay.publicKey,
      gateway: `${base}/alipay/gateway.do`,
      notifyUrl: `${CALLBACKS}/callbacks/alipay`,
      medical: {
        ...{ orgCode: HOSPITAL.code, orgAppId, channelCode: 'LOCALCHANNEL', storeId: 'LOCAL' },
        ...{ industry: 'HOSPITAL', scene: 'OUTPATIENT', subsidy: { mode: 'HOSPITAL', type: 'DISCOUNT' } },
        returnPage: 'money/cashier/index',
      },
    },
    clock,
  )

/**
 * WeChat Pay, Alipay and the insurance centre, played on this machine on a loopback port of their own: the hospital talks to them
 * as it would to the real ones. `app` has their pages and hooks, for the gateway to show under `/sandbox`.
 * @param ring brings their callbacks.
 * @param theirClock when theirs goes wrong.
 */
export const openSandboxes = async (dataDir: string, clock: () => number, ring: Ring, theirClock = clock) => {
  const app = new Hono()
  const front = new Hono()
  const { server, base } = await listen(front)
  const store = new SqliteStore(join(dataDir, 'sandbox.sqlite'))
  const secrets = readSecrets(dataDir)
  const world = new World(store, theirClock, async (url, headers, body) =>
    ring(new Request(url, { method: 'POST', headers, body })),
  )
  const insurance = insuranceWiring(secrets.insurance, {
    sandboxUrl: `${base}/insurance`,
    noticeUrl: `${CALLBACKS}/callbacks/insurance`,
    hospital: HOSPITAL,
  })
  app.route('/insurance', insuranceSandbox(world, insurance.sandbox))

  const keys = readWechatPayKeys(dataDir)
  const wechat = wechatPaySandbox({
    ...{ world, keys, merchantName: HOSPITAL.name, callbacksSignedBy: 'public-key' },
    settleInsurance: (ask) => settleInsurance(world, ask),
  })
  app.route('/wechat-pay', wechat.app)

  const { appId, sellerId, app: ours, alipay: theirs } = secrets.alipay
  const alipayConfig = {
    ...{ appId, sellerId, orgCode: HOSPITAL.code },
    ...{ appPublicKey: ours.publicKey, privateKey: theirs.privateKey },
  }
  const alipay = alipaySandbox(world, alipayConfig, centreOf(world))
  app.route('/alipay', alipay.app)

  const wiring = messagesWiring()
  const messages = messagesSandbox(store, clock, wiring, alipayConfig)
  app.route('/messages', messages.app)
  const channels = channelsFor(wiring, {
    ...{ base: `${base}/messages`, clock },
    alipay: { appId, privateKey: ours.privateKey, alipayPublicKey: theirs.publicKey },
  })

  const contentKeys = contentWiring()
  const content = contentSandbox({
    ...{ store, clock, wiring: contentKeys, alipay: alipayConfig, hospital: CALLBACKS, ring },
  })
  app.route('/content', content.app)
  const contentCheck = contentCheckFor(contentKeys, {
    ...{ base: `${base}/content`, hospital: CALLBACKS, clock },
    alipay: { appId, privateKey: ours.privateKey, alipayPublicKey: theirs.publicKey },
  })

  front.route('/sandbox', app)
  const config = wechatPayConfigFor(keys, {
    baseUrl: `${base}/wechat-pay`,
    noticeUrl: `${CALLBACKS}/callbacks/wechat-pay`,
  })
  const rails: Rails = {
    wechat: {
      ...wechatPay(config, clock),
      insurance: doorOfWorld(world, wechatCertificate(insurance.wechatCertificate, { clock })),
    },
    alipay: alipayRail(base, secrets, clock),
    centre: insuranceCentre(insurance.centre, { clock }),
    centreDoorbell: insuranceDoorbell(insurance.centre, { clock }),
  }
  const tick = async () => {
    await wechat.tick()
    await alipay.tick()
    await world.deliverDue()
    await content.tick()
  }
  const timer = new Cron('* * * * * *', { protect: true, catch: true }, tick)
  const close = async () => {
    timer.stop()
    await new Promise((resolve) => {
      server.close(resolve)
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
    await world.deliverDue()
    store.close()
  }
  return { app, rails, channels, contentCheck, messages: messages.books, world, tick, close }
}
