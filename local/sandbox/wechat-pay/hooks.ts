import { Hono } from 'hono'
import * as z from 'zod/mini'
import { allOf, mixedOrders, orders, refunds } from './books'
import type { Desk } from './desk'
import { payLate, settleDue } from './late'
import { settleRefund } from './refunds'

const MoodChange = z.strictObject({
  outage: z.optional(z.enum(['none', 'refuses-connection', 'lost-answer', 'server-error', 'bad-signature'])),
  outageLeft: z.optional(z.nullable(z.int().check(z.positive()))),
  notices: z.optional(z.enum(['once', 'twice', 'late', 'reversed', 'never'])),
  noticeDelaySeconds: z.optional(z.int().check(z.nonnegative())),
  refunds: z.optional(z.enum(['at-once', 'slow', 'fail'])),
})
const Late = z.strictObject({ tradeNo: z.string() })
const End = z.strictObject({ refundNo: z.string(), status: z.enum(['SUCCESS', 'ABNORMAL', 'CLOSED']) })

/** The amounts and states of everything, without people. */
const books = async ({ world: { store } }: Desk) => ({
  orders: (await allOf(store, orders, {})).map(
    ({ id, totalFen, state, refundedFen, paidAt, lateAt, transactionId }) => ({
      ...{ tradeNo: id, totalFen, state, refundedFen, paidAt, lateAt, transactionId },
    }),
  ),
  refunds: (await allOf(store, refunds, {})).map(({ id, tradeNo, refundFen, status, successAt, refundId }) => ({
    ...{ refundNo: id, tradeNo, refundFen, status, successAt, refundId },
  })),
  mixed: (await allOf(store, mixedOrders, {})).map(({ id, mixTradeNo, kind, mix, self, insurance, lateAt }) => ({
    ...{ tradeNo: id, mixTradeNo, kind, mix, self, insurance, lateAt },
  })),
})

/** For tests and the sandbox's own page: what the rail's mood is, what its books say, and pushing what is slow. */
export const hookRoutes = (desk: Desk) => {
  const app = new Hono()
  const take = async <T>(schema: z.ZodMiniType<T>, request: { json: () => Promise<unknown> }) =>
    schema.safeParse(await request.json().catch(() => null)).data ?? null

  app.get('/mood', async (c) => c.json(await desk.world.mood('wechat-pay')))
  app.post('/mood', async (c) => {
    const change = await take(MoodChange, c.req)
    if (!change) return c.json({ code: 'INVALID_INPUT' }, 400)
    await desk.world.setMood('wechat-pay', change)
    return c.json(await desk.world.mood('wechat-pay'))
  })
  app.get('/books', async (c) => {
    await settleDue(desk)
    return c.json(await books(desk))
  })
  app.post('/pay-late', async (c) => {
    const late = await take(Late, c.req)
    const arrived = late !== null && (await payLate(desk, late.tradeNo))
    return arrived ? c.json({ arrived }) : c.json({ code: 'NOTHING_ON_ITS_WAY' }, 404)
  })
  app.post('/refund', async (c) => {
    const end = await take(End, c.req)
    const refund = end && (await settleRefund(desk, end.refundNo, end.status))
    return refund ? c.json({ status: refund.status }) : c.json({ code: 'NO_OPEN_REFUND' }, 404)
  })
  return app
}
