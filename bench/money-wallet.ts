import { randomBytes } from 'node:crypto'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { dayOf } from '../cloudfunctions/kernel/time'
import { type Order as WalletOrder, digitsFor } from '../local/sandbox/wechat-pay/books'
import { ring } from '../local/sandbox/wechat-pay/courier'
import type { Desk } from '../local/sandbox/wechat-pay/desk'
import { readWechatPayKeys } from '../local/sandbox/wechat-pay/keys'
import { transactionOf } from '../local/sandbox/wechat-pay/orders'
import { wechatPaySandbox } from '../local/sandbox/wechat-pay/sandbox'
import { World } from '../local/sandbox/world'

export const CALLBACKS = 'https://callbacks.bench.invalid/callbacks/wechat-pay'

/** A callback as WeChat Pay sends it. */
export interface Letter {
  headers: Record<string, string>
  body: string
}

/** An order that was paid just now, as the wallet keeps it. */
export const paidOrder = (tradeNo: string, totalFen: number, paidAt: string): WalletOrder => ({
  ...{ id: tradeNo, content: '', description: '挂号及诊疗费用', totalFen, openid: 'o-bench', notifyUrl: CALLBACKS },
  ...{ createdAt: paidAt, expiresAt: paidAt, state: 'SUCCESS', refundedFen: 0, refundCount: 0 },
  ...{ transactionId: `4200${digitsFor('transaction', tradeNo, 24)}`, paidAt, paidDay: dayOf(paidAt), lateAt: null },
})

/**
 * The sandbox's WeChat Pay once more, beside the one that the hospital asks and with the same keys: here the load generator
 * plays it, so that neither its signing nor its one delivery a second is measured as the hospital's.
 * @param folder of the hospital's data.
 */
export const openWallet = (folder: string) => {
  const store = new SqliteStore(':memory:')
  const letters: Letter[] = []
  const world = new World(store, Date.now, (_, headers, body) => {
    letters.push({ headers, body })
    return Promise.resolve(new Response())
  })
  const desk: Desk = {
    ...{ world, keys: readWechatPayKeys(folder), merchantName: '杏林互联网医院', callbacksSignedBy: 'public-key' },
    settleInsurance: () => Promise.resolve({ settled: false, reason: 'never asked' }),
  }
  const { app } = wechatPaySandbox(desk)
  let last: Promise<unknown> = Promise.resolve()
  const write = async (tradeNo: string, totalFen: number): Promise<Letter> => {
    const resource = transactionOf(desk, paidOrder(tradeNo, totalFen, world.now()))
    await ring(desk, { event: 'TRANSACTION.SUCCESS', number: tradeNo, url: CALLBACKS, resource })
    await world.deliverDue()
    const letter = letters.pop()
    if (!letter) throw new Error('the courier brought nothing')
    return letter
  }
  /** The callback about a payment, signed now; one after the other. */
  const letterFor = (tradeNo: string, totalFen: number) => {
    const letter = last.then(() => write(tradeNo, totalFen))
    last = letter.catch(() => {})
    return letter
  }
  return { app, store, desk, letterFor, close: () => store.close() }
}

export type BenchWallet = ReturnType<typeof openWallet>

/** A number for an order of the bench's own. */
export const newTradeNo = () => `bench_${randomBytes(10).toString('hex')}`
