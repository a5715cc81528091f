import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { World } from '../world'
import { medicalTrades, trades } from './books'
import { OUTCOMES, tradePay } from './client'
import type { Desks } from './desks'
import { ownId } from './medical'
import { Wrong } from './wrong'

const Pay = z.object({ tradeNO: z.string(), outcome: z.enum(OUTCOMES) })
/** Numbers of the hospital, as Alipay knows them. */
const PayMedical = z.object({ outTradeNo: z.string(), legs: z.enum(['both', 'insurance-only', 'cash-only']) })
const Settle = z.object({ outTradeNo: z.string() })
const MoodChange = z.strictObject({
  outage: z.optional(z.enum(['none', 'refuses-connection', 'lost-answer', 'server-error', 'bad-signature'])),
  outageLeft: z.optional(z.nullable(z.int().check(z.positive()))),
  notices: z.optional(z.enum(['once', 'twice', 'late', 'reversed', 'never'])),
  noticeDelaySeconds: z.optional(z.int().check(z.nonnegative())),
  refunds: z.optional(z.enum(['at-once', 'slow', 'fail'])),
})

/** The newest of the books, without people. */
const books = async ({ store }: World) => {
  const [money, medical] = [
    await store.find(trades, {}, { limit: 1000 }),
    await store.find(medicalTrades, {}, { limit: 1000 }),
  ]
  return {
    trades: money.map(({ outTradeNo, tradeNo, status, totalFen, paidAt, underWay, refunds }) => ({
      ...{ outTradeNo, tradeNo, status, totalFen, paidAt, underWay, refunds },
    })),
    medical: medical.map(({ id, tradeNo, alipayTradeNo, status, insurance, amounts }) => ({
      ...{ outTradeNo: id, tradeNo, alipayTradeNo, status, insurance, amounts },
    })),
  }
}

/** The person's phone (`client/pay`), what tests and the sandbox's page do (`hooks/…`), and where the bills lie. */
export const hookRoutes = (world: World, { trades: desk, medical, bills }: Desks) => {
  const app = new Hono()
  app.onError((error, c) => {
    if (error instanceof Wrong) return c.json({ code: error.subCode }, 404)
    throw error
  })
  const post = <T>(path: string, schema: z.ZodMiniType<T>, act: (asked: T) => Promise<object>) =>
    app.post(path, async (c) => {
      const asked = schema.safeParse(await c.req.json().catch(() => null))
      return asked.success ? c.json(await act(asked.data)) : c.json({ code: 'INVALID_INPUT' }, 400)
    })

  post('/client/pay', Pay, ({ tradeNO, outcome }) => tradePay(desk, tradeNO, outcome))
  post('/hooks/pay-medical', PayMedical, async ({ outTradeNo, legs }) => {
    const { status, insurance } = await medical.pay(outTradeNo, legs)
    return { status, insurance }
  })
  post('/hooks/settle-refunds', Settle, async ({ outTradeNo }) => {
    const own = await world.store.get(trades, ownId(outTradeNo))
    return { settled: await desk.settleRefunds(own ? own.id : outTradeNo) }
  })
  post('/hooks/mood', MoodChange, async (change) => {
    await world.setMood('alipay', change)
    return world.mood('alipay')
  })
  app.get('/hooks/mood', async (c) => c.json(await world.mood('alipay')))
  app.get('/hooks/books', async (c) => c.json(await books(world)))
  app.get('/bill', async (c) => {
    const { day = '', until = '', key = '' } = c.req.query()
    const archive = await bills.archive(day, Number(until), key)
    if (!archive) return c.text('链接已失效', 403)
    return c.body(new Uint8Array(archive), 200, { 'content-type': 'application/zip' })
  })
  return app
}
