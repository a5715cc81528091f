import { sign } from 'node:crypto'
import { Hono } from 'hono'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import type { WechatPayConfig } from '../../cloudfunctions/adapters/wechat-pay/config'
import { wechatPay } from '../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import type { CashOrder, MixedOrder, Notice, RawNotice } from '../../cloudfunctions/kernel/rails'
import type { SettlementAsk } from '../../local/sandbox/wechat-pay/desk'
import { makeWechatPayKeys, wechatPayConfigFor } from '../../local/sandbox/wechat-pay/keys'
import type { Outcome } from '../../local/sandbox/wechat-pay/phone'
import { wechatPaySandbox } from '../../local/sandbox/wechat-pay/sandbox'
import { World } from '../../local/sandbox/world'
import { onLoopback } from '../support/on-loopback'

/** Wednesday 2026-11-25, 10:00 in the hospital. */
export const TEN_AM = Date.parse('2026-11-25T02:00:00.000Z')
export const NOTICE_URL = 'https://hospital.example/callbacks/wechat-pay'
export const KEYS = makeWechatPayKeys(Date.parse('2026-01-01T00:00:00Z'))

interface Options {
  config?: Partial<WechatPayConfig>
  keys?: typeof KEYS
  callbacksSignedBy?: 'public-key' | 'certificate'
  /** Where the sandbox is mounted. */
  prefix?: string
  /** What the insurance centre says to a settlement. */
  insuranceSettles?: () => boolean
}

/** The sandbox on a loopback port, and the hospital's client before it. One clock for both, which the test moves. */
export const openWechatPay = async ({
  config: change,
  keys = KEYS,
  callbacksSignedBy,
  insuranceSettles,
  prefix = '/',
}: Options = {}) => {
  let now = TEN_AM
  const store = new SqliteStore(':memory:')
  const [letters, notices]: [RawNotice[], Notice[]] = [[], []]
  const settled: SettlementAsk[] = []
  const world = new World(
    store,
    () => now,
    async (_url, headers, body) => {
      letters.push({ headers: new Headers(headers), body })
      const reply = await bring({ headers: new Headers(headers), body })
      return new Response(reply.body, { status: reply.status })
    },
  )
  const sandbox = wechatPaySandbox({
    ...{ world, keys, merchantName: '杏林互联网医院', callbacksSignedBy: callbacksSignedBy ?? 'public-key' },
    settleInsurance: (ask) => {
      settled.push(ask)
      const settles = insuranceSettles?.() ?? true
      return Promise.resolve(settles ? { settled: true } : { settled: false, reason: '个人账户余额不足' })
    },
  })
  const app = new Hono().route(prefix, sandbox.app)
  const { url, stop } = await onLoopback(app)
  const baseUrl = `${url}${prefix === '/' ? '' : prefix}`
  const config = { ...wechatPayConfigFor(keys, { baseUrl, noticeUrl: NOTICE_URL }), ...change }
  const pay = wechatPay(config, () => now)
  const bring = async (raw: RawNotice) => {
    try {
      const notice = await pay.doorbell.read(raw)
      if (notice) notices.push(notice)
      return pay.doorbell.accepted
    } catch {
      return pay.doorbell.rejected
    }
  }
  const post = async (path: string, body: object) => {
    const response = await fetch(`${baseUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return {
    ...{ pay, config, keys, world, store, sandbox, baseUrl, letters, notices, settled, post },
    now: () => now,
    passSeconds: (seconds: number) => (now += seconds * 1000),
    /** The person at the phone. */
    phone: async (launch: object, outcome: Outcome) => (await post('/client/pay', { launch, outcome })).body['errMsg'],
    books: async () =>
      (await fetch(`${baseUrl}/hooks/books`)).json() as Promise<Record<string, Record<string, unknown>[]>>,
    close: async () => {
      await stop()
      store.close()
    },
  }
}
export type TestPay = Awaited<ReturnType<typeof openWechatPay>>

let count = 0

export const anOrder = (change: Partial<CashOrder> = {}): CashOrder => ({
  tradeNo: `XL20261125${String((count += 1)).padStart(6, '0')}`,
  title: '互联网医院 复诊',
  totalFen: 3_000,
  payerOpenId: 'o-person-1',
  expiresAt: new Date(TEN_AM + 15 * 60_000).toISOString(),
  ...change,
})

/** ¥100: fund 50, account 25, a relative's 5, own 20. */
export const aMixedOrder = (change: Partial<MixedOrder> = {}): MixedOrder => ({
  ...{ ...anOrder(), totalFen: 2_000, hospitalOrderNo: `H${(count += 1)}`, payOrdId: `ORD${count}`, batchNo: 'B1' },
  authorisation: {
    ...{ payAuthNo: 'AUTH440100202611250001', forRelative: false, holderName: '王小明' },
    ...{ holderIdNumber: '990101199003070015', cityId: '440100', location: '113.324520,23.099994' },
  },
  split: { totalFen: 10_000, fundFen: 5_000, accountFen: 2_500, mutualAidFen: 500, otherFen: 0, ownFen: 2_000 },
  reductionFen: 0,
  orderedAt: '2026-11-25T01:59:00.000Z',
  payer: { name: '王小明', idNumber: '99010119900307001x' },
  relative: null,
  ...change,
})

interface Forgery {
  mchid?: string
  serial?: string
  timestamp?: string
  nonce?: string
  /** Signs another text than is sent. */
  signedBody?: string
  signature?: string
  headers?: Record<string, string>
}

/** A request by hand, right in every way but those that the test wants wrong. */
export const rawRequest = async (
  { baseUrl, keys, now }: Pick<TestPay, 'baseUrl' | 'keys' | 'now'>,
  [method, path]: readonly ['GET' | 'POST', string],
  body: object | string | null = null,
  forged: Forgery = {},
) => {
  const text = body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const timestamp = forged.timestamp ?? String(Math.floor(now() / 1000))
  const nonce = forged.nonce ?? `nonce${(count += 1)}`
  const toSign = `${method}\n${path}\n${timestamp}\n${nonce}\n${forged.signedBody ?? text}\n`
  const signature = forged.signature ?? sign('sha256', Buffer.from(toSign), keys.merchant.privateKey).toString('base64')
  const parts = `mchid="${forged.mchid ?? keys.mchId}",nonce_str="${nonce}",signature="${signature}",timestamp="${timestamp}",serial_no="${forged.serial ?? keys.merchant.serial}"`
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      ...{ accept: 'application/json', 'content-type': 'application/json', 'wechatpay-serial': keys.platform.id },
      ...{ authorization: `WECHATPAY2-SHA256-RSA2048 ${parts}`, ...forged.headers },
    },
    ...(method === 'POST' && { body: text }),
  })
  const answer = await response.text()
  return {
    status: response.status,
    body: (answer ? JSON.parse(answer) : null) as Record<string, unknown> | null,
    internal: response.headers.get('request-id')?.split('-')[1],
    headers: response.headers,
  }
}
