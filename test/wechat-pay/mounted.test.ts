import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate, readWechatPayKeys } from '../../local/sandbox/wechat-pay/keys'
import { TEN_AM, anOrder, openWechatPay } from './support'

test('below another path everything works as at the root, bills too', async () => {
  const wechat = await openWechatPay({ prefix: '/sandbox/wechat-pay' })
  const order = anOrder()
  expect(await wechat.phone(await wechat.pay.cash.create(order), 'paid')).toBe('requestPayment:ok')
  expect(await wechat.pay.cash.query(order.tradeNo)).toMatchObject({ state: 'paid' })
  wechat.passSeconds(86_400)
  const statement = wechat.pay.cash.statement('2026-11-25')[Symbol.asyncIterator]()
  expect((await statement.next()).value).toMatchObject({ tradeNo: order.tradeNo })
  await wechat.close()
})

test('the sandbox’s keys are made once, for the owner’s eyes only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'))
  const made = readWechatPayKeys(folder)
  expect(readWechatPayKeys(folder)).toEqual(made)
  expect(statSync(join(folder, 'sandbox-wechat-pay.json')).mode & 0o077).toBe(0)
  expect(made.apiV3Key).toHaveLength(32)
  rmSync(folder, { recursive: true })
})

test('a platform certificate is one that others can read', () => {
  const { pem, serial, until } = makeCertificate(TEN_AM)
  const certificate = new X509Certificate(pem)
  expect(certificate.serialNumber).toBe(serial)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(Date.parse(certificate.validFrom)).toBe(TEN_AM)
  expect(new Date(certificate.validTo).toISOString()).toBe(until)
})
