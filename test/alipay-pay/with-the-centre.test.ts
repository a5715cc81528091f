import { alipayWallet } from '../../cloudfunctions/adapters/alipay-pay/wallet'
import type { InsuranceAuthorisation } from '../../cloudfunctions/kernel/insurance-rail'
import type { MixedOrder, Wallet } from '../../cloudfunctions/kernel/rails'
import { centreOf } from '../../local/sandbox/alipay/centre'
import { alipaySandbox } from '../../local/sandbox/alipay/sandbox'
import { type Bureau, EMPLOYEE, XIAOMING, openBureau } from '../insurance/bureau'
import { onLoopback } from '../support/on-loopback'
import { APP, NOTIFY, ORG, SELLER, keys, medicalConfig } from './support'

let bureau: Bureau
let line: Awaited<ReturnType<typeof onLoopback>>
let alipay: Wallet
let url: string
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
  const identity = { appId: APP, sellerId: SELLER }
  const { app } = alipaySandbox(
    bureau.world,
    { ...identity, orgCode: ORG, appPublicKey: keys.app.publicKey, privateKey: keys.alipay.privateKey },
    centreOf(bureau.world),
  )
  bureau.app.route('/sandbox/alipay', app)
  line = await onLoopback(bureau.app)
  url = `${line.url}/sandbox/alipay`
  const own = { privateKey: keys.app.privateKey, alipayPublicKey: keys.alipay.publicKey }
  const config = { ...identity, ...own, gateway: `${url}/gateway.do`, notifyUrl: NOTIFY, medical: medicalConfig }
  alipay = alipayWallet(config, bureau.clock)
})
afterEach(async () => {
  await line.stop()
  bureau.close()
})

const press = (path: string, fields: Record<string, string>) =>
  fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields) })

const agreed = async (): Promise<InsuranceAuthorisation> => {
  const ask = { requestNo: 'req-1', payerOpenId: 'open-of-wang', patient: XIAOMING }
  await alipay.insurance.door({ ...ask, forRelative: false, returnPage: 'billing/order/index' })
  await press('/certificate', { requestNo: 'req-1', choice: 'own' })
  const authorisation = await alipay.insurance.authorisation({ ...ask, code: '', location: '108.939840,34.341270' })
  if (!authorisation) throw new Error('he did not agree')
  return authorisation
}

const begin = async () => {
  const { upload, order, split } = await bureau.ordered({ authorisation: await agreed() })
  const now = bureau.clock()
  const mixedOrder: MixedOrder = {
    ...{ tradeNo: 'ord-with_01', title: '心血管内科 挂号费', totalFen: split.ownFen, payerOpenId: 'open-of-wang' },
    ...{ hospitalOrderNo: upload.hospitalOrderNo, payOrdId: order.payOrdId, batchNo: upload.batchNo, split },
    ...{ authorisation: upload.authorisation, reductionFen: 0, payer: XIAOMING, relative: null },
    ...{ expiresAt: new Date(now + 900_000).toISOString(), orderedAt: new Date(now).toISOString() },
  }
  const { mixId } = await alipay.mixed.create(mixedOrder)
  return { upload, order, split, mixId }
}

test('he agrees in Alipay, the centre knows him by it, and both parts are paid in one cashier', async () => {
  const { order, split, mixId } = await begin()
  await press('/medical', { tradeNo: mixId, choice: 'both' })
  expect(await alipay.mixed.query('ord-with_01')).toMatchObject({ state: 'paid', insurance: 'paid', cash: 'paid' })
  expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'paid', split })
})

test('when the centre does not settle, the money that came is found and goes back', async () => {
  const { order, mixId, split } = await begin()
  await bureau.insured({ inForce: false })
  await press('/medical', { tradeNo: mixId, choice: 'both' })
  expect(await alipay.mixed.query('ord-with_01')).toMatchObject({ state: 'failed', insurance: 'failed', cash: 'paid' })
  expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'failed' })
  const refund = {
    tradeNo: 'ord-with_01',
    refundNo: 'r1',
    refundFen: split.ownFen,
    totalFen: split.ownFen,
    reason: '退',
  }
  expect(await alipay.cash.refund(refund)).toMatchObject({ state: 'succeeded', refundedFen: split.ownFen })
})

test('Alipay hears from the centre that insurance took its part back', async () => {
  const { order, upload, split, mixId } = await begin()
  await press('/medical', { tradeNo: mixId, choice: 'both' })
  await bureau.centre.refund({
    ...{ order, split, refundNo: 'R1', kind: 'HI', payAuthNo: upload.authorisation.payAuthNo },
    at: '2026-11-25T02:00:00.000Z',
  })
  expect(await alipay.mixed.query('ord-with_01')).toMatchObject({ insurance: 'refunded', cash: 'paid' })
})
