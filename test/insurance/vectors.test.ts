import { createCipheriv, createHash, getCiphers, getHashes } from 'node:crypto'
import fc from 'fast-check'
import * as reference from 'sm-crypto'
import { sm2, sm3, sm4 } from 'sm-crypto-v2'
import { EnvelopeCodec } from '../../cloudfunctions/adapters/insurance/envelope'
import { type ExactObject, exact } from '../../cloudfunctions/adapters/insurance/exact'
import { decrypt, encrypt, envelopeKey, sign, verifies } from '../../cloudfunctions/adapters/insurance/sm'

const APP_ID = 'SANDBOXAPPID0000SANDBOXAPPID0001'
const SECRET = 'SANDBOXSECRET000SANDBOXSECRET001'
const PRIVATE = '1c56b36ab5ad4899f77e214c913b3656aeb35de1fc97d258ded98aa50e700ec6'
const PUBLIC =
  '0419bf9a40b86fc1bc0f3357c7c996ea1ab0dbd30a923c00edfcaebab6119fd204efa07abf536f01765e36501c840bda688214daa8cfb5a761073d126f6a2b59a5'
const K = 'a009278567fa95e45f0023babd240f8d5a2718531e6f774f85f986a8db467085'
const DATA = JSON.parse(
  '{"payOrdId":"ORD000000000000000001","feeSumamt":"100.00","ownPayAmt":"20.00","psnAcctPay":"30.00","fundPay":"50.00","extData":{"preSetl":{"b":"2","a":"1","empty":""}},"feedetailList":[{"z":"1","a":"药品","n":null}],"nul":null,"emp":""}',
) as Record<string, unknown>
const SOURCE =
  'appId=SANDBOXAPPID0000SANDBOXAPPID0001&data={"extData":{"preSetl":{"a":"1","b":"2"}},"feeSumamt":"100.00","feedetailList":[{"a":"药品","z":"1"}],"fundPay":"50.00","ownPayAmt":"20.00","payOrdId":"ORD000000000000000001","psnAcctPay":"30.00"}&encType=SM4&signType=SM2&timestamp=1767225600000&version=2.0.1&key=SANDBOXSECRET000SANDBOXSECRET001'
const C0 = 'D2A6606C8C426BB5CF7999DB1E35DCE19B8AE32C6EE8EE88386B8D4A20C2F2A06D72B7C8D60A74C445403D2AEE84FB46'
const ENC =
  'FB1DA3DA152BA16E820C5E90364B9CA7DE9F8F8BC002F343C6C1D43D5111DFA2B3DA9C20D0E96304BFDD91C57B31937F5CBEFC90930983AB91CE2565EC0D8E809179DAF8A4AA02B902CBBDA0A834B235EAC4D7E92A7EA1EE34D3CA842A90F9EBFD1D4BD3F2BFC02BA6C642EB049AFF5B81FCBD3EFFC78EFC01B236A0344BEE3AAC18C14FFEBB823101827380CEC12E7E477B221A74F217A2DF6B3AF43E5A80FB5105D6E059D6F4B463D96A604CCCE6B957AE5DE3AB89E138FA0AAEB5F676D134B6E176DA49244562119A755DADC98373'
const SIGNATURE = 'S3e8tF+7A5vbhiq783+FnBRPMxsFrP0riYufej1H7FViv3e6yVelZHm+ayAI9SZ7moUoYynn5+/bFSLFKBMa4g=='
const AT = 1_767_225_600_000

/** Text as the libraries’ own UTF-8 does not get it right beyond U+3FFFF. */
const bytesOf = (text: string) => [...Buffer.from(text, 'utf8')]
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
const codec = new EnvelopeCodec(
  { appId: APP_ID, appSecret: SECRET, privateKey: base64(PRIVATE), peerPublicKey: base64(PUBLIC) },
  () => AT,
)
const head = { appId: APP_ID, encType: 'SM4', signType: 'SM2', version: '2.0.1', timestamp: String(AT) }

describe('the envelope of the known example', () => {
  test('signs the known text', () => {
    expect(codec.signText({ ...head, data: exact(DATA) })).toBe(SOURCE)
  })

  test('has the known key', () => {
    expect(encrypt(SECRET, Buffer.from(APP_ID.slice(0, 16))).toUpperCase()).toBe(C0)
    expect(Buffer.from(envelopeKey(APP_ID, SECRET)).toString()).toBe('D2A6606C8C426BB5')
  })

  test('has the known cipher text', () => {
    expect(JSON.parse(codec.seal(DATA))).toMatchObject({ ...head, encData: ENC })
  })

  test('is believed with the known signature, in either case of the hex', () => {
    const plain = exact({ ...DATA, nul: undefined, emp: undefined, feedetailList: [{ z: '1', a: '药品' }] })
    const expected = { ...(plain as ExactObject), extData: { preSetl: { a: '1', b: '2' } } }
    for (const encData of [ENC, ENC.toLowerCase()])
      expect(codec.open({ ...head, encData, signData: SIGNATURE })).toEqual(expected)
  })

  test('has the known signature once the random number is the known one', () => {
    const point = sm2.getPublicKeyFromPrivateKey(K)
    const pointPool = [{ k: BigInt(`0x${K}`), x1: BigInt(`0x${point.slice(2, 66)}`) }]
    expect(base64(sm2.doSignature(SOURCE, PRIVATE, { hash: true, userId: SECRET, pointPool }))).toBe(SIGNATURE)
  })
})

describe('SM2, SM3 and SM4 do what the standards print', () => {
  test('SM3 of abc (GB/T 32905 A.1, A.2)', () => {
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })

  test('SM4 of one block (GB/T 32907 A.1)', () => {
    const block = '0123456789abcdeffedcba9876543210'
    expect(sm4.encrypt(Buffer.from(block, 'hex'), block, { padding: 'none', output: 'string' })).toBe(
      '681edf34d206965e86b3e94f536e4246',
    )
  })

  test('SM4 of a name, as both libraries and OpenSSL give it', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const cipher = '087e7220e4c188b4b9959f4bb94488390adc4ff9c802b19188b67a2c3f818e89'
    expect(encrypt('{"userName":"张三"}', key)).toBe(cipher)
    expect(decrypt(cipher, key)).toBe('{"userName":"张三"}')
    expect(reference.sm4.encrypt('{"userName":"张三"}', key.toString('hex'))).toBe(cipher)
  })

  test('SM2 of “message digest” (GM/T 0003.5)', () => {
    const publicKey =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    const signature =
      'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA'
    expect(verifies('message digest', base64(signature), publicKey, '1234567812345678')).toBe(true)
    expect(verifies('message digest', base64(signature), publicKey, '1234567812345679')).toBe(false)
  })
})

describe('another library agrees about everything', () => {
  const pair = sm2.generateKeyPairHex()

  test.each(['raw', 'der'] as const)('on %s signatures, ours and theirs', (form) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1, maxLength: 32 }), (text, userId) => {
        const der = form === 'der'
        const ours = Buffer.from(sign(text, pair.privateKey, userId, form), 'base64').toString('hex')
        expect(reference.sm2.doVerifySignature(bytesOf(text), ours, pair.publicKey, { hash: true, der, userId })).toBe(
          true,
        )
        const theirs = reference.sm2.doSignature(bytesOf(text), pair.privateKey, { hash: true, der, userId })
        expect(verifies(text, base64(theirs), pair.publicKey, userId)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  test('on cipher texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 16, maxLength: 16 }), (text, key) => {
        const ours = encrypt(text, key)
        expect(ours).toBe(reference.sm4.encrypt(bytesOf(text), Buffer.from(key).toString('hex')))
        expect(decrypt(ours, key)).toBe(text)
        if (!getCiphers().includes('sm4-ecb')) return
        const native = createCipheriv('sm4-ecb', key, null)
        expect(ours).toBe(native.update(text, 'utf8', 'hex') + native.final('hex'))
      }),
    )
  })

  test('on digests', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sm3(Buffer.from(text))).toBe(reference.sm3(bytesOf(text)))
        if (getHashes().includes('sm3'))
          expect(sm3(Buffer.from(text))).toBe(createHash('sm3').update(text).digest('hex'))
      }),
    )
  })
})
