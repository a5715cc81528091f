import { SignJWT } from 'jose'
import type { Caller } from '../../cloudfunctions/kernel/caller'
import { Tokens } from '../../cloudfunctions/kernel/tokens'
import { WEDNESDAY_8AM } from '../support/hospital'

const SECRET = 'a-token-secret-for-tests-long-enough'
const NOW = WEDNESDAY_8AM
const HOUR = 3_600_000
const DAY = 24 * HOUR
const wang: Caller = { accountId: 'acc-wang', role: 'patient', doctorId: null }
const lin: Caller = { accountId: 'acc-lin', role: 'doctor', doctorId: 'doc1' }

let tokens: Tokens
beforeEach(() => {
  tokens = new Tokens(SECRET)
})
/** Another machine with the same secret, which remembers nothing. */
const elsewhere = () => new Tokens(SECRET)

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a token says who it is, here and on another machine', async () => {
  const { token } = await tokens.issue(lin, NOW)
  expect(await tokens.verify(token, NOW)).toEqual(lin)
  expect(await elsewhere().verify(token, NOW + HOUR)).toEqual(lin)
})

test.each<[string, Caller, number]>([
  ['a patient', wang, 30 * DAY],
  ['a doctor', lin, 12 * HOUR],
  ['an operator', { accountId: 'acc-li', role: 'operator', doctorId: null }, 12 * HOUR],
])('%s stays signed in for his time and no longer, remembered or not', async (_, caller, lifetime) => {
  const { token, expiresAt } = await tokens.issue(caller, NOW)
  expect(expiresAt).toBe(NOW + lifetime)
  for (const machine of [tokens, elsewhere()]) {
    expect(await machine.verify(token, expiresAt - 1000)).toEqual(caller)
    expect(await machine.verify(token, expiresAt)).toBeNull()
    expect(await elsewhere().verify(token, expiresAt)).toBeNull()
  }
})

test('a token of another secret is refused', async () => {
  const { token } = await new Tokens('another-secret-that-is-long-enough-too').issue(wang, NOW)
  expect(await tokens.verify(token, NOW)).toBeNull()
})

test('a patient cannot make himself an operator', async () => {
  const { token } = await tokens.issue(wang, NOW)
  await tokens.verify(token, NOW)
  const [header, , signature] = token.split('.')
  const claims = { role: 'operator', doctorId: null, iss: 'xinglin', sub: 'acc-wang', exp: NOW / 1000 + 60 }
  expect(await tokens.verify([header, base64(claims), signature].join('.'), NOW)).toBeNull()
})

test('an unsigned token is refused', async () => {
  const claims = { role: 'operator', doctorId: null, iss: 'xinglin', sub: 'acc-x', exp: NOW / 1000 + 60 }
  for (const alg of ['none', 'None', 'HS256']) {
    expect(await tokens.verify(`${base64({ alg })}.${base64(claims)}.`, NOW)).toBeNull()
  }
})

test('a token with our secret but another issuer or method is refused', async () => {
  const key = new TextEncoder().encode(SECRET)
  const draft = () => new SignJWT({ role: 'operator', doctorId: null }).setSubject('acc-x')
  const exp = NOW / 1000 + 60
  const stranger = await draft()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('other')
    .setExpirationTime(exp)
    .sign(key)
  const longer = await draft()
    .setProtectedHeader({ alg: 'HS512' })
    .setIssuer('xinglin')
    .setExpirationTime(exp)
    .sign(key)
  expect(await tokens.verify(stranger, NOW)).toBeNull()
  expect(await tokens.verify(longer, NOW)).toBeNull()
})

test.each(['', 'x', 'a.b.c', '王小明', '..'])('"%s" is nobody', async (text) => {
  expect(await tokens.verify(text, NOW)).toBeNull()
})

test('a short secret does not start', () => {
  expect(() => new Tokens('short')).toThrow('XINGLIN_TOKEN_SECRET')
})
