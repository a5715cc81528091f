import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { contentCheckFor, contentSandbox, contentWiring } from '../../local/sandbox/content/sandbox'
import { onLoopback } from '../support/on-loopback'

const pair = newAlipayKeys()
export const HOSPITAL = 'https://hospital.invalid'
const ALIPAY = { appId: '2021000000000001', sellerId: '2088000000000001', orgCode: 'H99010100001' }

/** Both platforms' content security on loopback, with a clock that the test moves. @param ring the hospital's end. */
export const openContentDesk = async (
  clock: () => number,
  ring: (request: Request) => Response | Promise<Response>,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-content-'))
  const store = new SqliteStore(join(folder, 'sandbox.sqlite'))
  const wiring = contentWiring()
  const theirs = { ...ALIPAY, appPublicKey: pair.app.publicKey, privateKey: pair.alipay.privateKey }
  const sandbox = contentSandbox({ store, clock, wiring, alipay: theirs, hospital: HOSPITAL, ring })
  const app = new Hono().route('/sandbox/content', sandbox.app)
  const { url, stop } = await onLoopback(app)
  const base = `${url}/sandbox/content`
  const alipay = { appId: ALIPAY.appId, privateKey: pair.app.privateKey, alipayPublicKey: pair.alipay.publicKey }
  const check = contentCheckFor(wiring, { base, hospital: HOSPITAL, clock, alipay, timeoutMs: 400 })
  const close = async () => {
    await stop()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...sandbox, base, wiring, alipay, check, stop, close }
}

export type ContentDesk = Awaited<ReturnType<typeof openContentDesk>>
