import { join } from 'node:path'
import { orders } from '../../cloudfunctions/billing/collections'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import type { Collection, Entity, Store } from '../../cloudfunctions/kernel/store'
import { orders as wechatOrders } from '../../local/sandbox/wechat-pay/books'
import type { Server } from './server'
import { type Ask, bookNext } from './visits'

/** A running server, and its operations. */
export interface Till {
  server: Server
  ask: Ask
}

const tell = async ({ server }: Till, path: string, body: object) => {
  const response = await fetch(`${server.url}/sandbox/wechat-pay/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`the sandbox does not take ${path}: ${await response.text()}`)
}

/** How the played WeChat Pay ends refunds from now on. */
export const refundsEnd = (till: Till, refunds: 'at-once' | 'slow' | 'fail') => tell(till, 'hooks/mood', { refunds })

/** Somebody books with the doctor and pays with WeChat. */
export const bookAndPay = async (till: Till, name: string, doctorId: string) => {
  const { ask } = till
  const { appointmentId, token } = await bookNext(ask, name, doctorId, { payment: 'online' })
  const { orderId } = await ask('booking.checkout', { appointmentId }, token)
  const { launch } = await ask('billing.pay', { orderId, wallet: 'wechat' }, token)
  await tell(till, 'client/pay', { launch, outcome: 'paid' })
  const order = await ask('billing.check', { orderId }, token)
  if (order['status'] !== 'paid') throw new Error(`${name} could not pay: ${JSON.stringify(order)}`)
  return { orderId: String(orderId), token, parts: order['parts'] as { totalFen: number; cashFen: number } }
}

/** Reaches into a database of the running server, beside it. */
const within = async (server: Server, file: string, work: (store: Store) => Promise<unknown>) => {
  const store = new SqliteStore(join(server.folder, file))
  try {
    if (!(await work(store))) throw new Error(`nothing changed in ${file}`)
    await store.durable()
  } finally {
    store.close()
  }
}

const change = <T extends Entity>(store: Store, of: Collection<T>, id: string, set: Partial<Omit<T, 'id'>>) =>
  store.updateIf(of, id, {}, { set })

/** The patient wants his money back when the time for doing so without a word is over. */
export const askTooLate = async (till: Till, paid: { orderId: string; token: string }, note: string) => {
  const { orderId, token } = paid
  await within(till.server, 'hospital.sqlite', (store) =>
    change(store, orders, orderId, { refundableUntil: '2026-01-01T00:00:00.000Z' }),
  )
  return till.ask('billing.askRefund', { orderId, note }, token)
}

/** WeChat's books of a day have a payment that the hospital never heard of. */
export const addUnheardPayment = (till: Till, day: string, tradeNo: string, totalFen: number) => {
  const at = `${day}T03:20:00.000Z`
  return within(till.server, 'sandbox.sqlite', (store) =>
    store.insert(wechatOrders, {
      ...{ id: tradeNo, content: tradeNo, description: '挂号费', totalFen, openid: 'o-somebody', notifyUrl: '' },
      ...{ createdAt: at, expiresAt: `${day}T03:35:00.000Z`, state: 'SUCCESS', refundedFen: 0, refundCount: 0 },
      ...{ transactionId: '4200000000000000000000000001', paidAt: at, paidDay: day, lateAt: null },
    }),
  )
}
