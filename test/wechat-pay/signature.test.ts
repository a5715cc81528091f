import { createPublicKey, sign } from 'node:crypto'
import Aes from 'wechatpay-axios-plugin/lib/aes'
import { idDigest } from '../../cloudfunctions/adapters/wechat-pay/id-digest'
import { authorise, isFresh, isIntact } from '../../cloudfunctions/adapters/wechat-pay/signature'
import { MERCHANT_KEY, SEALED, SIGNED_REQUEST } from './vectors'

const partOf = (header: string, name: string) => new RegExp(`${name}="([^"]+)"`).exec(header)?.[1]

describe('a request', () => {
  test('is signed over five lines, as OpenSSL signs them', () => {
    const { timestamp, nonce, signature, ...request } = SIGNED_REQUEST
    const signer = { mchId: '1900000001', merchantSerial: '1DDE55AD98E', merchantKey: MERCHANT_KEY }
    const header = authorise(signer, request, timestamp, nonce)
    expect(header.startsWith('WECHATPAY2-SHA256-RSA2048 ')).toBe(true)
    expect(partOf(header, 'signature')).toBe(signature)
    expect(partOf(header, 'mchid')).toBe('1900000001')
    expect(partOf(header, 'serial_no')).toBe('1DDE55AD98E')
    expect(partOf(header, 'timestamp')).toBe(timestamp)
    expect(partOf(header, 'nonce_str')).toBe(nonce)
  })
})

describe('a callback’s content', () => {
  test('opens to what was sealed', () => {
    const { ciphertext, apiV3Key, nonce, associatedData, text } = SEALED
    expect(Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, associatedData)).toBe(text)
    expect(() => Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, 'refund')).toThrow()
  })
})

describe('a signature', () => {
  const seal = (signature: string) => ({ serial: 'x', timestamp: '1', nonce: 'n', signature })
  const key = createPublicKey(MERCHANT_KEY)

  test('in another spelling of the same bytes does not count', () => {
    const signature = sign('sha256', Buffer.from('1\nn\n{}\n'), MERCHANT_KEY).toString('base64')
    expect(isIntact(seal(signature), '{}', key)).toBe(true)
    const other = signature.replace(/.==$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}==`)
    expect(Buffer.from(other, 'base64')).toEqual(Buffer.from(signature, 'base64'))
    expect(isIntact(seal(other), '{}', key)).toBe(false)
  })

  test.each([
    [-301, false],
    [-300, true],
    [0, true],
    [300, true],
    [301, false],
  ])('made %i seconds from now is fresh: %s', (seconds, fresh) => {
    const timestamp = String(1_800_000_000 + seconds)
    expect(isFresh({ ...seal(''), timestamp }, 1_800_000_000_000)).toBe(fresh)
  })

  test.each(['', 'now', '1e9', '-1', '1800000000.5'])('with the time “%s” is never fresh', (timestamp) => {
    expect(isFresh({ ...seal(''), timestamp }, 1_800_000_000_000)).toBe(false)
  })
})

describe('the digest of an identity number', () => {
  test('takes a small x for a capital one', () => {
    expect(idDigest('44030019000101123x')).toBe('09eb26e839ff3a2e3980352ae45ef09e')
    expect(idDigest('44030019000101123X')).toBe('09eb26e839ff3a2e3980352ae45ef09e')
  })

  test('lengthens a number of fifteen digits first', () => {
    expect(idDigest('110105491231002')).toBe(idDigest('11010519491231002X'))
  })
})
