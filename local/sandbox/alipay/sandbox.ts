import { type Context, Hono } from 'hono'
import type { World } from '../world'
import { Authorisations, type Consent } from './authorisations'
import { Bills } from './bills'
import { type Outcome, isOutcome, tradePay } from './client'
import type { AlipaySandboxConfig, Centre } from './config'
import { gatewayRoutes } from './gateway'
import { hookRoutes } from './hooks'
import { medicalTrades, type MedicalTrade } from './books'
import { type Legs, MedicalTrades } from './medical'
import type { Desks } from './desks'
import { methodsOf } from './methods'
import { Notices } from './notices'
import { cashierPage, certificatePage, medicalPage, overPage } from './pages'
import { returnAddress, withParameter } from './return-address'
import { Trades } from './trades'

const field = async (c: Context, name: string): Promise<string> => {
  const value = (await c.req.parseBody())[name]
  return typeof value === 'string' ? value : ''
}

/** What the page takes along; nothing when Alipay does not know itself. */
const RESULTS: Readonly<Record<string, string>> = { '9000': 'ok', '6001': 'cancel', '4000': 'fail' }

const ENDINGS: Readonly<Record<Outcome, string>> = {
  paid: '支付成功。',
  unnotified: '支付成功。',
  late: '正在处理，稍后到账。',
  failed: '支付没有成功，没有扣款。',
  cancelled: '已取消，没有扣款。',
}

const WAITS_NO_MORE = '这笔订单不在等待付款，可能已支付、已关闭或已过期。'

const cashier = ({ trades }: Desks) => {
  const app = new Hono()
  app.get('/', async (c) => {
    const back = returnAddress(c.req.query('return'))
    const trade = await trades.withNumber(c.req.query('tradeNO') ?? '').catch(() => null)
    if (trade?.status !== 'WAIT_BUYER_PAY') return c.html(overPage('支付宝收银台', WAITS_NO_MORE, back), 409)
    return c.html(cashierPage(trade, back))
  })
  app.post('/', async (c) => {
    const [choice, back] = [await field(c, 'choice'), returnAddress(await field(c, 'return'))]
    if (!isOutcome(choice)) return c.text('没有这个选项', 400)
    const { resultCode } = await tradePay(trades, await field(c, 'tradeNO'), choice)
    const result = RESULTS[resultCode]
    return back
      ? c.redirect(result ? withParameter(back, 'payResult', result) : back, 303)
      : c.html(overPage('支付宝收银台', ENDINGS[choice], null))
  })
  return app
}

const LEGS: readonly string[] = ['both', 'insurance-only', 'cash-only'] satisfies Legs[]

const medicalCashier = ({ medical }: Desks, world: World) => {
  const find = async (tradeNo: string): Promise<MedicalTrade | null> => {
    const [found] = await world.store.find(medicalTrades, { tradeNo }, { limit: 1 })
    return found ? medical.get(found.id) : null
  }
  const app = new Hono()
  app.get('/', async (c) => {
    const back = returnAddress(c.req.query('return'))
    const trade = await find(c.req.query('tradeNo') ?? '')
    if (trade?.status !== 'WAIT_PAY') return c.html(overPage('支付宝医保支付', WAITS_NO_MORE, back), 409)
    return c.html(medicalPage(trade, back))
  })
  app.post('/', async (c) => {
    const [choice, back] = [await field(c, 'choice'), returnAddress(await field(c, 'return'))]
    const trade = await find(await field(c, 'tradeNo'))
    if (!trade || (choice !== 'cancel' && !LEGS.includes(choice))) return c.text('没有这个选项', 400)
    if (choice !== 'cancel') await medical.pay(trade.id, choice as Legs)
    return back ? c.redirect(back, 303) : c.html(overPage('支付宝医保支付', '已完成。', null))
  })
  return app
}

const CONSENTS: readonly string[] = ['own', 'relative', 'refuse'] satisfies Consent[]

const certificate = ({ authorisations }: Desks) => {
  const app = new Hono()
  app.get('/', async (c) => {
    const back = returnAddress(c.req.query('return'))
    const leave = await authorisations.get(c.req.query('requestNo') ?? '')
    if (!leave) return c.html(overPage('医保电子凭证授权', '没有这个授权申请。', back), 404)
    return c.html(certificatePage(leave, back))
  })
  app.post('/', async (c) => {
    const [choice, back] = [await field(c, 'choice'), returnAddress(await field(c, 'return'))]
    const leave = await authorisations.get(await field(c, 'requestNo'))
    if (!leave || !CONSENTS.includes(choice)) return c.text('没有这个选项', 400)
    const { status } = await authorisations.answer(leave, choice as Consent)
    if (!back) return c.html(overPage('医保电子凭证授权', status === 'agreed' ? '已授权。' : '没有授权。', null))
    // Alipay remembers by itself: the code that the page takes along is empty.
    return c.redirect(status === 'agreed' ? withParameter(back, 'authCode', '') : back, 303)
  })
  return app
}

export interface AlipaySandbox {
  /** To be mounted at `/sandbox/alipay`; the gateway is `/sandbox/alipay/gateway.do`. */
  app: Hono
  /** What falls due by itself: late payments, orders whose time is over. To be called each second. */
  tick: () => Promise<void>
}

/** Alipay on this machine: gateway (v2), cashier, e-certificate, bills and hooks, on the world's store and clock. */
export const alipaySandbox = (world: World, config: AlipaySandboxConfig, centre: Centre): AlipaySandbox => {
  const notices = new Notices(world, config)
  const trades = new Trades(world, notices)
  const medical = new MedicalTrades(world, trades, notices, centre)
  const bills = new Bills(world, config.sellerId, config.privateKey)
  const desks: Desks = { trades, medical, authorisations: new Authorisations(world, centre), bills }

  const app = new Hono()
  app.route('/gateway.do', gatewayRoutes(world, config, methodsOf(desks, config)))
  app.route('/cashier', cashier(desks))
  app.route('/medical', medicalCashier(desks, world))
  app.route('/certificate', certificate(desks))
  app.route('/', hookRoutes(world, desks))
  return { app, tick: () => trades.settleDue() }
}
