import type { RailRefused } from '../../cloudfunctions/kernel/rails'
import { PATIENT, TestAlipay, failureOf } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const ask = { requestNo: 'req-1', payerOpenId: 'open-of-wang', patient: PATIENT }
const door = () =>
  alipay.wallet.insurance.door({ ...ask, forRelative: false, returnPage: 'billing/order/index?orderId=1' })
const authorisation = (changes: Partial<typeof ask> = {}) =>
  alipay.wallet.insurance.authorisation({ ...ask, ...changes, code: '', location: '120.155070,30.274085' })

describe('his certificate', () => {
  test('is asked for on a page of Alipay, and until he agrees nothing is there', async () => {
    expect(await door()).toEqual({ kind: 'alipay-page', url: '/sandbox/alipay/certificate?requestNo=req-1' })
    expect(await authorisation()).toBeNull()
  })

  test('may be used once he agrees; the door is open then', async () => {
    expect(await alipay.authorise()).toEqual({
      ...{ payAuthNo: expect.stringMatching(/^AUTH/), forRelative: false, cityId: '330100' },
      ...{ holderName: PATIENT.name, holderIdNumber: PATIENT.idNumber, cardId: expect.stringMatching(/./) },
      location: '120.155070,30.274085',
    })
    expect(await door()).toEqual({ kind: 'open' })
  })

  test('of a relative shows his masked name and no number', async () => {
    expect(await alipay.authorise('req-2', 'relative')).toMatchObject({
      ...{ forRelative: true, holderName: '*某', holderIdNumber: '' },
    })
  })

  test('stays his when he refuses, and he may change his mind', async () => {
    expect(await alipay.authorise('req-3', 'refuse')).toBeNull()
    expect(await alipay.authorise('req-3', 'own')).toMatchObject({ forRelative: false })
  })

  test('of one request is nobody else’s', async () => {
    await alipay.authorise()
    const failure = await failureOf(authorisation({ payerOpenId: 'open-of-zhao' }))
    expect((failure as RailRefused).code).toBe('USER_NOT_MATCH')
  })

  test('needs the patient’s identity number in its form', async () => {
    const failure = await failureOf(authorisation({ patient: { ...PATIENT, idNumber: '123' } }))
    expect((failure as RailRefused).code).toBe('ACQ.INVALID_PARAMETER')
    expect(String(failure)).not.toContain('123')
  })
})
