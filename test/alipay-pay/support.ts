import { randomBytes } from 'node:crypto'
import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import type { AlipayPayConfig, MedicalConfig } from '../../cloudfunctions/adapters/alipay-pay/config'
import { alipayWallet } from '../../cloudfunctions/adapters/alipay-pay/wallet'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import type { CashOrder, MixedOrder, Wallet } from '../../cloudfunctions/kernel/rails'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { type AlipaySandbox, alipaySandbox } from '../../local/sandbox/alipay/sandbox'
import { World } from '../../local/sandbox/world'

export const keys = newAlipayKeys()
export const APP = '2021000000000001'
export const SELLER = '2088000000000001'
export const NOTIFY = 'https://hospital.example/callbacks/alipay'
export const ORG = 'H33010000001'

export const medicalConfig: MedicalConfig = {
  orgCode: ORG,
  orgAppId: 'SANDBOXORGAPP0001',
  channelCode: 'SANDBOXCHANNEL01',
  storeId: 'STORE01',
  industry: 'HOSPITAL',
  scene: 'OUTPATIENT',
  subsidy: { mode: 'HOSPITAL', type: 'COUPON' },
  returnPage: 'billing/order/index',
}

/** Half past nine in China on a Sunday. */
const START = Date.parse('2026-11-22T01:30:00.000Z')

export class TestAlipay {
  now = START
  /** Numbers of insurance orders that the centre settled; what it answers. */
  readonly settled: string[] = []
  centreSettles = true
  centreRefunded = false
  /** Forms that arrived, oldest first; what the hospital answers to them. */
  readonly notices: string[] = []
  hospitalAnswers = { status: 200, body: 'success' }
  readonly store = new SqliteStore(':memory:')
  readonly world = new World(
    this.store,
    () => this.now,
    async (_url, _headers, body) => {
      this.notices.push(body)
      return new Response(this.hospitalAnswers.body, { status: this.hospitalAnswers.status })
    },
  )
  readonly sandbox: AlipaySandbox
  wallet!: Wallet
  private server!: ServerType
  private readonly app = new Hono()

  constructor() {
    const config = { appId: APP, sellerId: SELLER, orgCode: ORG }
    this.sandbox = alipaySandbox(
      this.world,
      { ...config, appPublicKey: keys.app.publicKey, privateKey: keys.alipay.privateKey },
      {
        authorise: async () => `AUTH${randomBytes(14).toString('hex')}`,
        settle: async ({ payOrdId }) => {
          this.settled.push(payOrdId)
          return this.centreSettles ? { settled: true } : { settled: false, reason: '医保结算失败' }
        },
        isRefunded: async () => this.centreRefunded,
      },
    )
    this.app.route('/sandbox/alipay', this.sandbox.app)
  }

  async listen(): Promise<this> {
    await new Promise<void>((ready) => {
      this.server = serve({ fetch: this.app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready())
    })
    this.wallet = this.walletWith({})
    return this
  }

  get url() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/sandbox/alipay`
  }

  configWith(changes: Partial<AlipayPayConfig>): AlipayPayConfig {
    return {
      ...{ appId: APP, sellerId: SELLER, privateKey: keys.app.privateKey, alipayPublicKey: keys.alipay.publicKey },
      ...{ gateway: `${this.url}/gateway.do`, notifyUrl: NOTIFY, medical: medicalConfig, ...changes },
    }
  }

  walletWith(changes: Partial<AlipayPayConfig>): Wallet {
    return alipayWallet(this.configWith(changes), () => this.now)
  }

  passSeconds(seconds: number) {
    this.now += seconds * 1000
  }

  inMinutes(minutes: number) {
    return new Date(this.now + minutes * 60_000).toISOString()
  }

  async post(path: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  /** `my.tradePay` on the phone. */
  async tradePay(tradeNO: string, outcome = 'paid'): Promise<string> {
    const { body } = await this.post('/client/pay', { tradeNO, outcome })
    return String(body['resultCode'])
  }

  /** Brings the notices that are due and returns those that came. */
  async notified(): Promise<string[]> {
    const before = this.notices.length
    await this.world.deliverDue()
    return this.notices.slice(before)
  }

  /** Presses a button of a page, as a browser without scripts would. */
  async press(path: string, fields: Record<string, string>) {
    const body = new URLSearchParams(fields)
    return fetch(`${this.url}${path}`, { method: 'POST', body, redirect: 'manual' })
  }

  async stop() {
    if ('closeAllConnections' in this.server) this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
    this.store.close()
  }

  order(changes: Partial<CashOrder> = {}): CashOrder {
    return {
      ...{ tradeNo: 'ord-7h_2K_01', title: '心血管内科 挂号费', totalFen: 5_000, payerOpenId: 'open-of-wang' },
      ...{ expiresAt: this.inMinutes(15), ...changes },
    }
  }

  /** A trade that is paid; its launch's number. */
  async paid(changes: Partial<CashOrder> = {}): Promise<string> {
    const launch = await this.wallet.cash.create(this.order(changes))
    const tradeNo = launch.kind === 'alipay-trade' ? launch.tradeNo : ''
    await this.tradePay(tradeNo)
    return tradeNo
  }

  /** Leave to use his own certificate, as the person gave it in Alipay. */
  async authorise(requestNo = 'req-1', consent = 'own') {
    const ask = { requestNo, payerOpenId: 'open-of-wang', patient: PATIENT }
    await this.wallet.insurance.door({ ...ask, forRelative: false, returnPage: 'billing/order/index' })
    await this.press('/certificate', { requestNo, choice: consent, return: '' })
    return this.wallet.insurance.authorisation({ ...ask, code: '', location: '120.155070,30.274085' })
  }

  async mixedOrder(changes: Partial<MixedOrder> = {}): Promise<MixedOrder> {
    const authorisation = await this.authorise()
    if (!authorisation) throw new Error('he did not agree')
    return {
      ...this.order({ tradeNo: 'mix-7h_2K_01', totalFen: 2_000 }),
      ...{ hospitalOrderNo: '7h_2K_01', payOrdId: 'ORD330100000001', batchNo: 'B01', authorisation },
      split: { totalFen: 10_000, fundFen: 5_000, accountFen: 2_500, mutualAidFen: 500, otherFen: 0, ownFen: 2_000 },
      ...{ reductionFen: 0, orderedAt: new Date(this.now).toISOString(), payer: PATIENT, relative: null },
      ...changes,
    }
  }
}

/** Nobody: division 99 is not assigned. */
export const PATIENT = { name: '王小明', idNumber: '990101199003070015' }

export const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (answer) => {
      throw new Error(`answered ${JSON.stringify(answer)}`)
    },
    (error: unknown) => error,
  )
