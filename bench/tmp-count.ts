import { mkdtempSync, rmSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { setTimeout as pause } from 'node:timers/promises'
import { silentLog } from '../cloudfunctions/kernel/log'
import { readConfig } from '../local/config'
import { openCloud } from '../local/cloud'
import { Lane } from './lane'
import { hold, payAtWallet, bring, untilBooked } from './money-flow'
import { openWallet } from './money-wallet'
import { planOrders, signInAll } from './guests'
import { callAt } from '../test/support/server'
const main = async () => {
  const folder = mkdtempSync('/tmp/count-')
  process.env['DATA_DIR'] = folder
  const asked: string[] = []
  const real = globalThis.fetch
  globalThis.fetch = ((u: string, i?: RequestInit) => { if (String(u).includes('/v3/')) asked.push(`${i?.method} ${String(u).replace(/^.*\/v3/, '').replace(/ord-[\w-]+/, 'N')}`); return real(u, i) }) as typeof fetch
  const counter = { calls: 0 }
  const { countingStore } = await import('../test/support/counting-store')
  const cloud = await openCloud(readConfig(), silentLog, folder, () => {}, { wrap: (s) => countingStore(s, counter) })
  let port = 0
  const server = serve({ fetch: cloud.app.fetch, port: 0 }, (at) => { port = at.port })
  await pause(300)
  const url = `http://127.0.0.1:${port}`
  const orders = await planOrders({ url, call: callAt(url) } as never, await signInAll({ url, call: callAt(url) } as never, 4))
  const wallet = openWallet(folder)
  const lane = await Lane.open(url)
  let n = 0
  const flow = async (kind: string) => {
    const tally = async (what: string, run: () => Promise<unknown>) => { const from = counter.calls; const a = asked.length; const t = performance.now(); await run(); console.log(kind, what, 'store', counter.calls - from, 'rail', asked.slice(a), (performance.now() - t).toFixed(1)) }
    let held!: Awaited<ReturnType<typeof hold>>
    const tok = orders[n]!
    await tally('hold', async () => { held = await hold(lane, tok) }); n += 1
    await tally('wait 1.1 s before paying', () => pause(kind.includes('slow') ? 6100 : 0))
    await tally('wallet', () => payAtWallet(lane, held.launch, 'paid-silently'))
    if (kind.startsWith('page')) await tally('check', () => lane.post('/api/billing/check', JSON.stringify({ orderId: held.orderId }), `Authorization: Bearer ${held.token}\r\nIdempotency-Key: ${held.orderId}-x${n}\r\n`))
    else await tally('ring', async () => bring(lane, await wallet.letterFor(held.tradeNo, held.fen)))
    await tally('booked', () => untilBooked(lane, held))
    await tally('after 2 s', () => pause(2000))
  }
  await flow('page'); await flow('callback'); await flow('page slow'); await flow('callback slow')
  const from = counter.calls; await pause(2000); console.log('idle store calls in 2 s', counter.calls - from)
  lane.close(); server.close(); await cloud.close(); wallet.close(); rmSync(folder, { recursive: true }); process.exit(0)
}
main().catch((e) => { console.error(e); process.exit(1) })
