import { Hono } from 'hono'
import { askBill, downloadBill } from './bills'
import { cashierPages } from './cashier'
import { signCallbacks } from './courier'
import type { Desk } from './desk'
import { type Handler, gated } from './gate'
import type { Question } from './question'
import { hookRoutes } from './hooks'
import { settleDue } from './late'
import { noteInsuranceRefund, placeMixed, queryMixed, queryMixedByNumber } from './mixed'
import { closeOrder, placeOrder, queryOrder } from './orders'
import { PayRequest, pay } from './phone'
import { Problem } from './problem'
import { askRefund, queryRefund } from './refunds'
import { sealResource } from './seal'
import { shanghai } from './time'

const listCertificates = (desk: Desk) => ({
  data: desk.keys.certificates.map(({ serial, pem, from, until }) => ({
    ...{ serial_no: serial, effective_time: shanghai(from), expire_time: shanghai(until) },
    encrypt_certificate: sealResource(desk, pem, 'certificate'),
  })),
})

type Part = (desk: Desk, question: Question) => Promise<object | null | Buffer>

/** WeChat Pay's own interface, signed both ways. */
const interfaceRoutes = (desk: Desk) => {
  const app = new Hono()
  const on = (method: 'GET' | 'POST', path: string, part: Part) => {
    const handler: Handler = async (question) => {
      await settleDue(desk)
      return part(desk, question)
    }
    app.on(method, path, gated(desk, handler))
  }
  on('GET', '/certificates', (all) => Promise.resolve(listCertificates(all)))
  on('POST', '/pay/transactions/jsapi', placeOrder)
  on('GET', '/pay/transactions/out-trade-no/:tradeNo', queryOrder)
  on('POST', '/pay/transactions/out-trade-no/:tradeNo/close', closeOrder)
  on('POST', '/refund/domestic/refunds', askRefund)
  on('GET', '/refund/domestic/refunds/:refundNo', queryRefund)
  on('GET', '/bill/tradebill', askBill('trade'))
  on('GET', '/bill/fundflowbill', askBill('flow'))
  on('GET', '/billdownload/file', downloadBill)
  on('POST', '/med-ins/orders', placeMixed)
  on('GET', '/med-ins/orders/out-trade-no/:tradeNo', queryMixedByNumber)
  on('GET', '/med-ins/orders/mix-trade-no/:mixTradeNo', queryMixed)
  on('POST', '/med-ins/refunds/notify', noteInsuranceRefund)
  app.all(
    '/*',
    gated(desk, () => Promise.reject(new Problem(404, 'RESOURCE_NOT_EXISTS', '无法匹配所请求的资源'))),
  )
  return app
}

/**
 * WeChat Pay in this process: the interface under `/v3`, the person's phone under `/client/pay` and `/cashier`, and hooks under `/hooks`.
 * To be mounted under `/sandbox/wechat-pay` and served on a loopback port. `tick` lets late payments arrive; call it each second.
 */
export const wechatPaySandbox = (desk: Desk) => {
  signCallbacks(desk)
  const app = new Hono()
  app.route('/v3', interfaceRoutes(desk))
  app.post('/client/pay', async (c) => {
    const request = PayRequest.safeParse(await c.req.json().catch(() => null))
    return request.success ? c.json(await pay(desk, request.data)) : c.json({ code: 'INVALID_INPUT' }, 400)
  })
  app.route('/cashier', cashierPages(desk))
  app.route('/hooks', hookRoutes(desk))
  return { app, tick: () => settleDue(desk) }
}
