import * as fc from 'fast-check'
import { Vault } from '../../cloudfunctions/kernel/vault'

const HASH_SECRET = 'a-hash-secret-for-tests-long-enough'
const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const vault = new Vault(key('k1', 7), HASH_SECRET)
const HERE = 'patients/pat-1/phone'

/** The sealed text with one bit of one of its parts turned over. */
const withFlippedBit = (sealed: string, part: number, bit: number) => {
  const parts = sealed.split('.')
  const bytes = Buffer.from(parts[part] ?? '', 'base64url')
  const at = Math.floor(bit / 8) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  parts[part] = bytes.toString('base64url')
  return parts.join('.')
}

test('what was sealed opens again, and never looks the same twice', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = vault.seal(text, HERE)
      expect(vault.open(sealed, HERE)).toBe(Buffer.from(text).toString())
      expect(vault.seal(text, HERE)).not.toBe(sealed)
    }),
  ))

test('nobody reads it from the sealed text', () => {
  const sealed = vault.seal('13912345678', HERE)
  const bytes = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  expect([sealed, ...bytes].join()).not.toContain('13912345678')
})

test('one changed bit anywhere and it does not open', () =>
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 3), fc.nat({ max: 2000 }), (part, bit) => {
      const sealed = vault.seal('13912345678', HERE)
      expect(() => vault.open(withFlippedBit(sealed, part, bit), HERE)).toThrow()
    }),
  ))

test('a shortened seal does not pass for a whole one', () => {
  const [id, iv, tag, text] = vault.seal('13912345678', HERE).split('.')
  for (const length of [0, 4, 8, 12, 15]) {
    const short = Buffer.from(tag ?? '', 'base64url')
      .subarray(0, length)
      .toString('base64url')
    expect(() => vault.open([id, iv, short, text].join('.'), HERE)).toThrow()
  }
  expect(() => vault.open('k1', HERE)).toThrow()
})

test.each(['patients/pat-1/paperNumber', 'patients/pat-2/phone', 'accounts/pat-1/phone'])(
  'moved to %s it does not open',
  (elsewhere) => {
    expect(() => vault.open(vault.seal('13912345678', HERE), elsewhere)).toThrow()
  },
)

describe('when the key is changed', () => {
  const old = vault.seal('13912345678', HERE)
  const rotated = new Vault(`${key('k2', 9)}, ${key('k1', 7)}`, HASH_SECRET)

  test('the old key still opens, and what it sealed is known to be stale', () => {
    expect(rotated.open(old, HERE)).toBe('13912345678')
    expect(rotated.isStale(old)).toBe(true)
  })

  test('the new key seals', () => {
    const sealed = rotated.seal('13912345678', HERE)
    expect(sealed).toMatch(/^k2\./)
    expect(rotated.isStale(sealed)).toBe(false)
  })

  test('without the old key the old text stays shut, and the error names no document', () => {
    const forgetful = new Vault(key('k2', 9), HASH_SECRET)
    expect(() => forgetful.open(old, HERE)).toThrow('no key k1 to open patients')
    expect(() => forgetful.open(old, HERE)).not.toThrow('pat-1')
  })

  test('another key under the same id does not open it', () => {
    expect(() => new Vault(key('k1', 8), HASH_SECRET).open(old, HERE)).toThrow()
  })

  test('fingerprints stay, since they are ids', () => {
    expect(rotated.fingerprint('resident', 'x')).toBe(vault.fingerprint('resident', 'x'))
  })
})

test.each([
  ['nothing', ''],
  ['no secret', 'k1'],
  ['a short secret', `k1:${Buffer.alloc(31).toString('base64')}`],
  ['no id', `:${Buffer.alloc(32).toString('base64')}`],
  ['an id with a dot', key('k.1', 7)],
  ['a comma too many', `${key('k1', 7)},`],
])('a key string with %s is refused by name', (_, keys) => {
  expect(() => new Vault(keys, HASH_SECRET)).toThrow('XINGLIN_KEYS must read')
})

test('a short hash secret is refused by name, and secrets are never quoted', () => {
  expect(() => new Vault(key('k1', 7), 'too-short')).toThrow('XINGLIN_HASH_SECRET')
  expect(() => new Vault(key('k1', 7), 'too-short')).not.toThrow('too-short')
})

test('fingerprints differ by kind, by value and by secret', () => {
  const other = new Vault(key('k1', 7), 'another-hash-secret-that-is-long-enough')
  const prints = [
    vault.fingerprint('resident', '1'),
    vault.fingerprint('passport', '1'),
    vault.fingerprint('resident', '2'),
    other.fingerprint('resident', '1'),
  ]
  expect(new Set(prints).size).toBe(4)
  expect(prints.every((print) => /^[\w-]{43}$/.test(print))).toBe(true)
})
