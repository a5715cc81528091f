import fc from 'fast-check'
import { type EnvelopeConfig, EnvelopeCodec, EnvelopeRejected } from '../../cloudfunctions/adapters/insurance/envelope'
import { type ExactObject, exact, parseExact, pruned, writeExact } from '../../cloudfunctions/adapters/insurance/exact'
import { BadKey } from '../../cloudfunctions/adapters/insurance/sm'
import { secrets } from './bureau'

const { appId, appSecret, hospitalKey, centreKey } = secrets
const NOW = Date.parse('2026-11-25T01:00:00.000Z')

const ours = (more: Partial<EnvelopeConfig> = {}, now = NOW) =>
  new EnvelopeCodec(
    { appId, appSecret, privateKey: hospitalKey.privateKey, peerPublicKey: centreKey.publicKey, ...more },
    () => now,
  )
const theirs = (more: Partial<EnvelopeConfig> = {}, now = NOW) =>
  new EnvelopeCodec(
    { appId, appSecret, privateKey: centreKey.privateKey, peerPublicKey: hospitalKey.publicKey, ...more },
    () => now,
  )

const parsed = (text: string) => parseExact(text) as ExactObject
const why = (codec: EnvelopeCodec, envelope: ExactObject) => {
  try {
    return codec.open(envelope)
  } catch (error) {
    if (error instanceof EnvelopeRejected) return error.why
    throw error
  }
}

const sealed = parsed(
  theirs().seal({ payOrdId: 'ORD1', fundPay: '50.00' }, { code: '0', message: '成功', success: true }),
)

describe('an envelope arrives as it was sent', () => {
  test('whatever the data', () => {
    const data = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(data, (value) => {
        const opened = theirs().open(parsed(ours().seal(value)))
        expect(writeExact(opened)).toBe(writeExact(pruned(exact(value))))
      }),
      { numRuns: 60 },
    )
  })

  test.each<Partial<EnvelopeConfig>>([
    { timestamp: 'compact' },
    { hexCase: 'lower' },
    { signature: 'der' },
    { userId: '1234567812345678' },
    { emptyContainers: 'kept' },
    { topLevelNumbers: 'text' },
    { version: '2.0.2' },
  ])('whatever the bureau’s ways: %j', (ways) => {
    const data = { b: [{ y: 1, x: [] }], a: 12.5, none: '', empty: {} }
    const opened = theirs(ways).open(parsed(ours(ways).seal(data)))
    expect(writeExact(opened)).toBe(writeExact(pruned(exact(data), ways.emptyContainers !== 'kept')))
  })

  test('time, hex and signature are read in both forms, whichever we write', () => {
    const other = theirs({ timestamp: 'compact', hexCase: 'lower', signature: 'der' })
    expect(ours().open(parsed(other.seal({ a: '1' })))).toEqual({ a: '1' })
    expect(other.open(parsed(ours().seal({ a: '1' })))).toEqual({ a: '1' })
  })

  test('a number keeps the digits it was written with', () => {
    const [text] = ['{"a":100.00,"b":[1e3,-0.0],"c":"1.0","d":{"e":12345678901234567890}}']
    expect(writeExact(parseExact(text))).toBe(text)
  })

  test('numbers below data are signed as text where the bureau does so', () => {
    const envelope = { appId, data: exact({ n: 5, deep: { n: 5 } }) }
    expect(ours().signText(envelope)).toContain('data={"deep":{"n":5},"n":5}&')
    expect(ours({ topLevelNumbers: 'text' }).signText(envelope)).toContain('data={"deep":{"n":5},"n":"5"}&')
  })
})

describe('an envelope that somebody touched is refused', () => {
  test('untouched it is taken', () => expect(why(ours(), sealed)).toEqual({ payOrdId: 'ORD1', fundPay: '50.00' }))

  test.each([
    'appId',
    'encType',
    'signType',
    'version',
    'timestamp',
    'encData',
    'signData',
    'code',
    'message',
    'success',
  ])('without %s', (field) => {
    const { [field]: _, ...rest } = sealed
    expect(typeof why(ours(), rest)).toBe('string')
  })

  test.each<[string, string]>([
    ['appId', 'XINGLINLOCALOTHERAPP'],
    ['encType', 'SM3'],
    ['signType', 'RSA'],
    ['version', '2.0.0'],
    ['timestamp', String(NOW + 1)],
    ['code', '1'],
    ['message', '失败'],
    ['success', 'false'],
    ['more', 'said'],
  ])('with another %s', (field, value) => {
    expect(typeof why(ours(), { ...sealed, [field]: value })).toBe('string')
  })

  const bytes = (field: 'encData' | 'signData', form: 'hex' | 'base64') => Buffer.from(String(sealed[field]), form)

  test.each([
    ['encData', 'hex'],
    ['signData', 'base64'],
  ] as const)('with any byte of %s changed', (field, form) => {
    const whole = bytes(field, form)
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at)
      expect(typeof why(ours(), { ...sealed, [field]: changed.toString(form) })).toBe('string')
    }
  })

  test.each([
    ['encData', 'hex'],
    ['signData', 'base64'],
  ] as const)('with %s cut or lengthened', (field, form) => {
    const whole = bytes(field, form)
    for (const other of [whole.subarray(1), whole.subarray(0, -1), Buffer.concat([whole, whole]), Buffer.alloc(0)])
      expect(typeof why(ours(), { ...sealed, [field]: other.toString(form) })).toBe('string')
  })

  test('with a signature spelled differently', () => {
    const text = String(sealed['signData'])
    for (const signData of [`${text}=`, ` ${text.slice(1)}`, text.replace(/=+$/, ''), 'MAA=', 'AAAA'])
      expect(why(ours(), { ...sealed, signData })).toBe('signature')
  })

  test('with any other text for data, under the right key too', () => {
    const other = parsed(ours().seal({ payOrdId: 'ORD1', fundPay: '50.01' }))
    expect(why(ours(), { ...sealed, encData: other['encData'] ?? null })).toBe('signature')
  })

  test('when it is our own come back, or somebody else’s', () => {
    expect(why(ours(), parsed(ours().seal({ a: '1' })))).toBe('signature')
    expect(why(ours({ appSecret: 'another-secret-of-another-app' }), sealed)).toBe('cipher')
    expect(why(ours({ userId: 'another' }), sealed)).toBe('signature')
  })

  test.each([
    [-300, true],
    [-301, false],
    [300, true],
    [301, false],
  ])('our clock %d seconds off: taken is %s', (seconds, taken) => {
    const outcome = why(ours({}, NOW + seconds * 1000), sealed)
    expect(outcome === 'stale').toBe(!taken)
  })

  test('and the reason never carries what was in it', () => {
    const failure: unknown = (() => {
      try {
        ours().open({ ...sealed, signData: 'AAAA' })
      } catch (error) {
        return error
      }
    })()
    expect(failure).toMatchObject({ message: 'signature', why: 'signature' })
    expect((failure as Error).cause).toBeUndefined()
  })
})

test.each([
  ['a private key of 31 bytes', { privateKey: Buffer.alloc(31, 1).toString('base64') }],
  ['a public key off the curve', { peerPublicKey: Buffer.alloc(64, 1).toString('base64') }],
  ['a public key that is none', { peerPublicKey: 'bm8=' }],
  ['a short appId', { appId: 'SHORT' }],
  ['no secret', { appSecret: '' }],
])('%s is refused before anything is sent', (_, config) => expect(() => ours(config)).toThrow(BadKey))

test('keys are taken with and without the bytes that say nothing', () => {
  const withZero = Buffer.concat([Buffer.alloc(1), Buffer.from(hospitalKey.privateKey, 'base64')]).toString('base64')
  const bare = Buffer.from(hospitalKey.publicKey, 'base64').subarray(1).toString('base64')
  const codec = ours({ privateKey: withZero })
  expect(theirs({ peerPublicKey: bare }).open(parsed(codec.seal({ a: '1' })))).toEqual({ a: '1' })
})
