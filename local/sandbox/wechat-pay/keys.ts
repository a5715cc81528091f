import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WechatPayConfig } from '../../../cloudfunctions/adapters/wechat-pay/config'
import { selfSigned } from './x509'

interface Pair {
  /** PEM, PKCS#8 and SPKI. */
  privateKey: string
  publicKey: string
}

/** The sandbox's merchant, and WeChat Pay's own keys in both modes. Invented; good for nothing outside. */
export interface WechatPayKeys {
  appId: string
  mchId: string
  apiV3Key: string
  merchant: Pair & { serial: string }
  platform: Pair & { id: string }
  /** The first one signs; the others are in force too. */
  certificates: { serial: string; pem: string; privateKey: string; from: string; until: string }[]
}

const FIVE_YEARS_MS = 5 * 365 * 86_400_000

const makePair = (): Pair => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** 40 hex digits, positive. */
const makeSerial = () => `4${randomBytes(20).toString('hex').slice(1)}`.toUpperCase()

/** A platform certificate, in force from `from` for five years. */
export const makeCertificate = (from: number): WechatPayKeys['certificates'][number] => {
  const { privateKey } = makePair()
  const [serial, until] = [makeSerial(), from + FIVE_YEARS_MS]
  const pem = selfSigned('Sandbox Pay Platform', { serial, privateKey: createPrivateKey(privateKey), from, until })
  return { serial, pem, privateKey, from: new Date(from).toISOString(), until: new Date(until).toISOString() }
}

export const makeWechatPayKeys = (now: number): WechatPayKeys => ({
  appId: `wx${randomBytes(8).toString('hex')}`,
  mchId: '1900000000',
  apiV3Key: randomBytes(16).toString('hex'),
  merchant: { serial: makeSerial(), ...makePair() },
  platform: { id: `PUB_KEY_ID_01${randomBytes(16).toString('hex').toUpperCase()}`, ...makePair() },
  certificates: [makeCertificate(now)],
})

/** The keys of this data folder, made on first start. */
export const readWechatPayKeys = (dataDir: string): WechatPayKeys => {
  const file = join(dataDir, 'sandbox-wechat-pay.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as WechatPayKeys
  } catch {
    // From the day before, since a clock that the hospital moves may be a little behind.
    const made = makeWechatPayKeys(Date.now() - 86_400_000)
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
    return made
  }
}

/** What the hospital needs to know to be this merchant. @param noticeUrl https, no query; it may be a name that only `World` resolves. */
export const wechatPayConfigFor = (
  { appId, mchId, apiV3Key, merchant, platform }: WechatPayKeys,
  { baseUrl, noticeUrl }: Pick<WechatPayConfig, 'baseUrl' | 'noticeUrl'>,
): WechatPayConfig => ({
  ...{ appId, mchId, apiV3Key, baseUrl, noticeUrl },
  merchantSerial: merchant.serial,
  merchantKey: merchant.privateKey,
  publicKey: { id: platform.id, pem: platform.publicKey },
  institution: { name: '杏林互联网医院', no: 'H99010100001', passthrough: 'omit' },
})
