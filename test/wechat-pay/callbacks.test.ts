import { createCipheriv, sign } from 'node:crypto'
import { NoticeRejected, type RawNotice } from '../../cloudfunctions/kernel/rails'
import { type TestPay, anOrder, openWechatPay } from './support'

let wechat: TestPay
afterEach(() => wechat.close())

const ringOnce = async (callbacksSignedBy: 'public-key' | 'certificate'): Promise<RawNotice> => {
  wechat = await openWechatPay({ callbacksSignedBy })
  await wechat.phone(await wechat.pay.cash.create(anOrder()), 'paid')
  await wechat.world.deliverDue()
  const [letter] = wechat.letters
  if (!letter) throw new Error('WeChat did not ring')
  return letter
}

const read = (raw: RawNotice) => wechat.pay.doorbell.read(raw)

const withHeader = (
  { headers, body }: RawNotice,
  name: string,
  change: (value: string) => string | null,
): RawNotice => {
  const copy = new Headers(headers)
  const value = change(copy.get(name) ?? '')
  if (value === null) copy.delete(name)
  else copy.set(name, value)
  return { headers: copy, body }
}

/** Each character made another one, in turn. */
const spoiled = (text: string, at: number) => {
  const other = text[at] === 'A' ? 'B' : 'A'
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`
}

describe.each(['public-key', 'certificate'] as const)('a callback signed by %s', (by) => {
  test('is read, and means the same each time it comes', async () => {
    const raw = await ringOnce(by)
    const notice = await read(raw)
    expect(notice).toMatchObject({ about: 'payment', state: { state: 'paid', paidFen: 3_000 } })
    expect(await read(raw)).toEqual(notice)
    expect(raw.headers.get('wechatpay-serial')?.startsWith('PUB_KEY_ID_')).toBe(by === 'public-key')
  })

  test('is refused with any character of its body changed', async () => {
    const raw = await ringOnce(by)
    for (let at = 0; at < raw.body.length; at += 1)
      await expect(read({ ...raw, body: spoiled(raw.body, at) })).rejects.toThrow(NoticeRejected)
    await expect(read({ ...raw, body: `${raw.body} ` })).rejects.toThrow(NoticeRejected)
    await expect(read({ ...raw, body: '' })).rejects.toThrow(NoticeRejected)
  })

  test('is refused with any character of its headers changed', async () => {
    const raw = await ringOnce(by)
    for (const name of ['timestamp', 'nonce', 'serial', 'signature', 'signature-type']) {
      const header = `wechatpay-${name}`
      const value = raw.headers.get(header) ?? ''
      for (let at = 0; at < value.length; at += 1)
        await expect(read(withHeader(raw, header, (text) => spoiled(text, at)))).rejects.toThrow(NoticeRejected)
    }
  })

  test('is refused without one of its headers', async () => {
    const raw = await ringOnce(by)
    for (const name of ['timestamp', 'nonce', 'serial', 'signature'])
      await expect(read(withHeader(raw, `wechatpay-${name}`, () => null))).rejects.toThrow(NoticeRejected)
  })

  test('is refused when it is older than five minutes', async () => {
    const raw = await ringOnce(by)
    wechat.passSeconds(300)
    expect(await read(raw)).not.toBeNull()
    wechat.passSeconds(1)
    await expect(read(raw)).rejects.toThrow(NoticeRejected)
  })

  test('as a probe fails by itself', async () => {
    const raw = await ringOnce(by)
    const probe = withHeader(raw, 'wechatpay-signature', (value) => `WECHATPAY/SIGNTEST/${value}`)
    await expect(read(probe)).rejects.toThrow(NoticeRejected)
    expect(wechat.pay.doorbell.rejected.status).toBeGreaterThanOrEqual(400)
  })
})

describe('a callback that WeChat did sign', () => {
  /** Sealed and signed as WeChat would. */
  const forge = (event: string, resource: object, change: { apiV3Key?: string } = {}): RawNotice => {
    const cipher = createCipheriv('aes-256-gcm', change.apiV3Key ?? wechat.keys.apiV3Key, '0123456789ab')
    cipher.setAAD(Buffer.from('x'))
    const text = Buffer.concat([cipher.update(JSON.stringify(resource)), cipher.final(), cipher.getAuthTag()])
    const sealed = {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: text.toString('base64'),
      nonce: '0123456789ab',
      associated_data: 'x',
    }
    const body = JSON.stringify({ id: 'EV-1', event_type: event, resource_type: 'encrypt-resource', resource: sealed })
    const timestamp = String(Math.floor(wechat.now() / 1000))
    const signature = sign('sha256', Buffer.from(`${timestamp}\nn\n${body}\n`), wechat.keys.platform.privateKey)
    const headers = new Headers({
      ...{ 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': 'n', 'wechatpay-serial': wechat.keys.platform.id },
      'wechatpay-signature': signature.toString('base64'),
    })
    return { headers, body }
  }
  const payment = (change: object = {}) => ({
    ...{ appid: wechat.keys.appId, mchid: wechat.keys.mchId, out_trade_no: 'XL1234', trade_state: 'SUCCESS' },
    ...{ transaction_id: '4200', success_time: '2026-11-25T10:00:00+08:00', amount: { total: 1, currency: 'CNY' } },
    ...change,
  })
  const refund = (change: object = {}) => ({
    ...{ mchid: wechat.keys.mchId, out_trade_no: 'XL1234', out_refund_no: 'R1', refund_id: '5030' },
    ...{ refund_status: 'SUCCESS', success_time: '2026-11-25T10:00:00+08:00', amount: { refund: 1 }, ...change },
  })

  const mixed = (change: object = {}) => ({
    ...{ mix_trade_no: '1', mix_pay_status: 'MIX_PAY_SUCCESS', self_pay_status: 'SELF_PAY_SUCCESS' },
    ...{ med_ins_pay_status: 'MED_INS_PAY_SUCCESS', appid: wechat.keys.appId, out_trade_no: 'XL1234' },
    ...{ total_fee: 2, wechat_pay_cash_fee: 1, ...change },
  })

  beforeEach(async () => {
    wechat = await openWechatPay()
  })

  test('is read when it is for us', async () => {
    expect(await read(forge('TRANSACTION.SUCCESS', payment()))).toMatchObject({ id: 'EV-1', tradeNo: 'XL1234' })
    expect(await read(forge('REFUND.SUCCESS', refund()))).toMatchObject({ refundNo: 'R1' })
    expect(await read(forge('MEDICAL_INSURANCE.SUCCESS', mixed()))).toMatchObject({ about: 'mixed', tradeNo: 'XL1234' })
    const closed = forge('REFUND.CLOSED', refund({ refund_status: 'CLOSED', success_time: undefined }))
    expect(await read(closed)).toMatchObject({ about: 'refund', state: { state: 'failed' } })
  })

  test('is refused when it is for another app or merchant', async () => {
    for (const change of [{ appid: 'wx1' }, { mchid: '1' }])
      await expect(read(forge('TRANSACTION.SUCCESS', payment(change)))).rejects.toThrow(NoticeRejected)
    await expect(read(forge('REFUND.SUCCESS', refund({ mchid: '1' })))).rejects.toThrow(NoticeRejected)
    await expect(read(forge('MEDICAL_INSURANCE.SUCCESS', mixed({ appid: 'wx1' })))).rejects.toThrow(NoticeRejected)
  })

  test('is refused when it contradicts itself', async () => {
    const unpaid = payment({ trade_state: 'NOTPAY' })
    await expect(read(forge('TRANSACTION.SUCCESS', unpaid))).rejects.toThrow(NoticeRejected)
    const dollars = payment({ amount: { total: 1, currency: 'USD' } })
    await expect(read(forge('TRANSACTION.SUCCESS', dollars))).rejects.toThrow(NoticeRejected)
    const abnormal = refund({ refund_status: 'ABNORMAL' })
    await expect(read(forge('REFUND.SUCCESS', abnormal))).rejects.toThrow(NoticeRejected)
  })

  test('is refused when it was sealed with another key', async () => {
    const other = forge('TRANSACTION.SUCCESS', payment(), { apiV3Key: 'x'.repeat(32) })
    await expect(read(other)).rejects.toThrow(NoticeRejected)
  })

  test('means nothing when we do not know the event', async () => {
    expect(await read(forge('PAYSCORE.USER_PAID', payment()))).toBeNull()
  })
})

describe('callbacks in a bad mood', () => {
  const payOne = async (notices: 'twice' | 'late' | 'never' | 'reversed') => {
    wechat = await openWechatPay()
    await wechat.world.setMood('wechat-pay', { notices })
    await wechat.phone(await wechat.pay.cash.create(anOrder()), 'paid')
    await wechat.world.deliverDue()
  }

  test('come twice as the same fact', async () => {
    await payOne('twice')
    expect(wechat.notices).toHaveLength(2)
    expect(wechat.notices[0]).toEqual(wechat.notices[1])
  })

  test('come late, and are signed when they come', async () => {
    await payOne('late')
    expect(wechat.notices).toHaveLength(0)
    await wechat.world.setMood('wechat-pay', { notices: 'once' })
    wechat.passSeconds(3_600)
    await wechat.world.deliverDue()
    expect(wechat.notices).toHaveLength(1)
  })

  test('never come, and a query tells', async () => {
    await payOne('never')
    expect(wechat.letters).toHaveLength(0)
    const [order] = (await wechat.books())['orders'] ?? []
    expect(await wechat.pay.cash.query(String(order?.['tradeNo']))).toMatchObject({ state: 'paid' })
  })

  test('come in the wrong order, and each is true by itself', async () => {
    wechat = await openWechatPay()
    await wechat.world.setMood('wechat-pay', { notices: 'reversed' })
    const { tradeNo, ...order } = anOrder()
    await wechat.phone(await wechat.pay.cash.create({ tradeNo, ...order }), 'paid')
    wechat.passSeconds(1)
    await wechat.pay.cash.refund({ tradeNo, refundNo: 'R1', refundFen: 3_000, totalFen: 3_000, reason: '' })
    await wechat.world.deliverDue()
    expect(wechat.notices.map(({ about }) => about)).toEqual(['refund', 'payment'])
  })

  test('are brought again until they are taken', async () => {
    wechat = await openWechatPay({ config: { apiV3Key: 'y'.repeat(32) } })
    await wechat.phone(await wechat.pay.cash.create(anOrder()), 'paid')
    await wechat.world.deliverDue()
    wechat.passSeconds(15)
    await wechat.world.deliverDue()
    expect(wechat.letters).toHaveLength(2)
    expect(wechat.notices).toHaveLength(0)
  })
})
