import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Hono } from 'hono'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import type { Channels } from '../../cloudfunctions/kernel/channels'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { messagesSandbox } from '../../local/sandbox/messages/sandbox'
import { type MessagesWiring, channelsFor, messagesWiring } from '../../local/sandbox/messages/wiring'
import { onLoopback } from '../support/on-loopback'

const pair = newAlipayKeys()

/** The message rails on loopback, with a clock that the test moves. */
export const openMessageRails = async (clock: () => number, timeoutMs = 5_000) => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-messages-'))
  const store = new SqliteStore(join(folder, 'sandbox.sqlite'))
  const wiring: MessagesWiring = messagesWiring()
  const alipay = { appId: '2021000000000001', sellerId: '2088000000000001', orgCode: 'H99010100001' }
  const theirs = { ...alipay, appPublicKey: pair.app.publicKey, privateKey: pair.alipay.privateKey }
  const sandbox = messagesSandbox(store, clock, wiring, theirs)
  const app = new Hono().route('/sandbox/messages', sandbox.app)
  const { url, stop } = await onLoopback(app)
  const base = `${url}/sandbox/messages`
  const ours = { appId: alipay.appId, privateKey: pair.app.privateKey, alipayPublicKey: pair.alipay.publicKey }
  const channels: Channels = channelsFor(wiring, { base, alipay: ours, clock, timeoutMs })
  const close = async () => {
    await stop()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...sandbox, base, wiring, alipay: ours, channels, stop, close }
}

export type MessageRails = Awaited<ReturnType<typeof openMessageRails>>

/** What fills every field of every form. */
export const FILLED = {
  ...{
    patient: '王小明',
    doctor: '林静',
    department: '心血管内科',
    time: '2026年11月26日 09:15',
    note: '请提前15分钟到',
  },
  ...{ place: '门诊楼 3 楼', number: 'A012', ahead: '3', amount: '¥12.50', status: '已到账' },
}
