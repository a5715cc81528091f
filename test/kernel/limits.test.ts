import { Limits } from '../../cloudfunctions/kernel/limits'
import { type TestHospital, openTestHospital } from '../support/hospital'

const call = (more: Partial<Parameters<Limits['check']>[0]> = {}) => ({
  ...{ operation: 'booking.reserve', accountId: 'acc-wang', address: '10.0.0.1', perMinute: undefined },
  ...more,
})

/** How many of so many calls may go on. */
const allowed = async (limits: Limits, times: number, more: Partial<Parameters<Limits['check']>[0]> = {}) => {
  const answers = await Promise.all(Array.from({ length: times }, () => limits.check(call(more))))
  return answers.filter((answer) => answer === null).length
}

test('one account may call 600 times a minute, and its neighbour still may', async () => {
  const limits = new Limits()
  expect(await allowed(limits, 700)).toBe(600)
  const refused = await limits.check(call())
  expect(refused?.retryAfterSeconds).toBeGreaterThanOrEqual(1)
  expect(refused?.retryAfterSeconds).toBeLessThanOrEqual(60)
  expect(await limits.check(call({ accountId: 'acc-zhao' }))).toBeNull()
})

test('one address may call 6,000 times a minute, whoever is behind it', async () => {
  const limits = new Limits()
  const counts = await Promise.all(
    Array.from({ length: 20 }, (_, i) => allowed(limits, 350, { accountId: `acc-${i}` })),
  )
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6000)
  expect(await limits.check(call({ accountId: null, address: '10.0.0.2' }))).toBeNull()
})

test('where guessing would pay, fewer calls may go on, each operation by itself', async () => {
  const limits = new Limits()
  const guess = { operation: 'identity.getInvitation', perMinute: 10 }
  expect(await allowed(limits, 15, guess)).toBe(10)
  expect(await allowed(limits, 15, { ...guess, operation: 'identity.acceptGrant' })).toBe(10)
  expect(await allowed(limits, 1, { ...guess, accountId: 'acc-zhao' })).toBe(1)
})

test('who has not signed in is counted by address', async () => {
  const limits = new Limits()
  const signIn = { operation: 'identity.signInWechat', perMinute: 600, accountId: null }
  expect(await allowed(limits, 610, signIn)).toBe(600)
  expect(await allowed(limits, 1, { ...signIn, address: '10.0.0.2' })).toBe(1)
})

test('thousands may follow their queue in the hospital’s own network, each only so often', async () => {
  const limits = new Limits()
  const looks = await Promise.all(
    Array.from({ length: 7000 }, (_, i) => limits.check(call({ accountId: `acc-${i}`, followed: true }))),
  )
  expect(looks.filter((limited) => limited !== null)).toEqual([])
  expect(await allowed(limits, 610, { followed: true })).toBe(600)
  expect(await allowed(limits, 7000, { accountId: null, followed: true })).toBe(6000)
})

test('a trusted address is not counted as a whole, but guessing still is', async () => {
  const limits = new Limits((address) => address === '127.0.0.1')
  expect(await allowed(limits, 7000, { address: '127.0.0.1' })).toBe(7000)
  expect(await allowed(limits, 15, { address: '127.0.0.1', operation: 'identity.acceptGrant', perMinute: 10 })).toBe(10)
})

describe('in the hospital', () => {
  let hospital: TestHospital
  beforeEach(() => {
    hospital = openTestHospital()
  })
  afterEach(() => hospital.close())

  test('whoever guesses invitation codes is stopped after ten, and told how long to wait', async () => {
    const wang = await hospital.patient('王小明')
    const guesses = Array.from({ length: 11 }, (_, i) => `0000000${i}`.slice(-8))
    const errors: unknown[] = []
    for (const code of guesses) await wang.api.identity.getInvitation({ code }).catch((error) => errors.push(error))
    expect(errors).toHaveLength(11)
    expect(errors[9]).toMatchObject({ code: 'INVITATION_NOT_VALID' })
    expect(errors[10]).toMatchObject({ code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds: expect.any(Number) } })
  })
})
