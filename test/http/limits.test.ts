import { Limits } from '../../cloudfunctions/kernel/limits'
import { operations } from '../contract/support/operations'
import { type Gateway, openGateway } from './gateway'

const isThisMachine = (address: string) => address === '127.0.0.1'
let gateway: Gateway
let address: string

beforeEach(async () => {
  address = '127.0.0.1'
  gateway = await openGateway({ limits: new Limits(isThisMachine), address: () => address })
})
afterEach(() => gateway.close())

const times = async (count: number, call: () => Promise<{ status: number }>) => {
  for (let n = 0; n < count; n += 1) expect((await call()).status).not.toBe(429)
}

const expectLimited = async (call: Promise<{ status: number; body: object }>) => {
  const { status, body } = await call
  expect({ status, body }).toEqual({
    status: 429,
    body: {
      ...{ code: 'TOO_MANY_REQUESTS', message: '操作太频繁，请稍后再试', defined: true },
      data: { retryAfterSeconds: expect.any(Number) as number },
    },
  })
  const { retryAfterSeconds } = (body as { data: { retryAfterSeconds: number } }).data
  expect(retryAfterSeconds).toBeGreaterThanOrEqual(1)
  expect(retryAfterSeconds).toBeLessThanOrEqual(60)
}

test('an account has 600 calls a minute, wherever it calls from; others are not affected', async () => {
  const [wang, zhao] = [await gateway.patient('王小明'), await gateway.patient('赵大海')]
  const me = (token: string) => gateway.post('identity/getMe', {}, { token })
  let n = 0
  await times(600, () => {
    address = `203.0.113.${n++ % 7}`
    return me(wang.token)
  })
  await expectLimited(me(wang.token))
  expect((await me(zhao.token)).status).toBe(200)
})

test('an address has 6000 calls a minute, signed in or not', async () => {
  address = '203.0.113.9'
  const { limits } = gateway.hospital.services
  const counted = { operation: 'identity.getMe', accountId: null, address, perMinute: undefined }
  for (let n = 0; n < 5990; n += 1) expect(await limits.check(counted)).toBeNull()
  await times(10, () => gateway.post('identity/getMe', {}))
  await expectLimited(gateway.post('identity/getMe', {}))
  address = '203.0.113.10'
  expect((await gateway.post('identity/getMe', {})).status).toBe(401)
})

test.each(['signInWechat', 'signInAlipay'])(
  'a hospital’s Wi-Fi is one address: 600 people a minute can %s',
  async (name) => {
    address = '203.0.113.11'
    const { meta } = operations.find((each) => each.name === `identity.${name}`) ?? {}
    const { limits } = gateway.hospital.services
    const counted = { operation: `identity.${name}`, accountId: null, address, perMinute: meta?.perMinute }
    for (let n = 0; n < 599; n += 1) expect(await limits.check(counted)).toBeNull()
    await times(1, () => gateway.post(`identity/${name}`, { code: 'whatever' }))
    await expectLimited(gateway.post(`identity/${name}`, { code: 'whatever' }))
  },
)

test('the machine itself may test itself', async () => {
  await times(700, () => gateway.post('directory/getHospital', {}))
})

describe('where guessing would pay, the machine itself is counted too', () => {
  const GUESSES = {
    'identity.getInvitation': { code: '00000000' },
    'identity.acceptGrant': { code: '00000000', patientId: 'PATIENT', scopes: ['booking'], endsOn: '2026-12-31' },
    'identity.activateStaff': { code: 'AAAAAAAA' },
  }

  test.each(Object.entries(GUESSES))('%s', async (name, guess) => {
    const perMinute = operations.find((each) => each.name === name)?.meta.perMinute ?? Infinity
    expect(perMinute).toBeLessThanOrEqual(10)
    const { token, patientId } = await gateway.patient('王小明')
    const input = { ...guess, ...('patientId' in guess ? { patientId } : {}) }
    const call = () => gateway.post(name.replace('.', '/'), input, { token })
    await times(perMinute, call)
    await expectLimited(call())
    const { token: other } = await gateway.patient('赵大海')
    expect((await gateway.post(name.replace('.', '/'), input, { token: other })).status).not.toBe(429)
  })

  test('a wrong form counts as a guess too', async () => {
    const { token } = await gateway.patient('王小明')
    await times(10, () => gateway.post('identity/getInvitation', { code: '1' }, { token }))
    await expectLimited(gateway.post('identity/getInvitation', { code: '00000000' }, { token }))
  })
})
