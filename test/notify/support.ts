import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import type { Channels } from '../../cloudfunctions/kernel/channels'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { messagesSandbox } from '../../local/sandbox/messages/sandbox'
import { type MessagesWiring, channelsFor, messagesWiring } from '../../local/sandbox/messages/wiring'

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
  let port = 0
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (at: AddressInfo) => {
      port = at.port
      resolve(listening)
    })
  })
  const base = `http://127.0.0.1:${port}/sandbox/messages`
  const ours = { appId: alipay.appId, privateKey: pair.app.privateKey, alipayPublicKey: pair.alipay.publicKey }
  const channels: Channels = channelsFor(wiring, { base, alipay: ours, clock, timeoutMs })
  const stop = async () => {
    await new Promise((resolve) => {
      server.close(resolve)
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  }
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
