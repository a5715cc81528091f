import { instant } from '../../kernel/time'
import {
  type Exact,
  type ExactObject,
  NumberText,
  exact,
  isObject,
  parseExact,
  pruned,
  textOf,
  writeExact,
} from './exact'
import { decrypt, encrypt, envelopeKey, privateKeyHex, publicKeyHex, sign, verifies } from './sm'
import { compactTime, readTime } from './times'

/** How one bureau writes its envelopes (V2.0.1). Bureaus differ in all that can be chosen here. */
export interface EnvelopeConfig {
  /** At least 16 characters. */
  appId: string
  appSecret: string
  /** Ours: Base64 of 32 bytes. */
  privateKey: string
  /** The other side's: Base64 of 64 or 65 bytes. */
  peerPublicKey: string
  /** SM2's user id; the secret unless told. */
  userId?: string
  /** `2.0.1` unless told. */
  version?: string
  /** How our timestamp is written; both are read. Milliseconds unless told. */
  timestamp?: 'milliseconds' | 'compact'
  /** Case of the hex we send; both are read. Upper unless told. */
  hexCase?: 'upper' | 'lower'
  /** Form of the signature we send; both are read. Raw unless told. */
  signature?: 'raw' | 'der'
  /** Some sign numbers directly below `data` as text. */
  topLevelNumbers?: 'as-is' | 'text'
  /** Whether `{}` and `[]` are left out of what is signed. Dropped unless told. */
  emptyContainers?: 'dropped' | 'kept'
}

/** Not from the other side, not intact, too old, or for somebody else. Never carries what it holds. */
export class EnvelopeRejected extends Error {
  override name = 'EnvelopeRejected'
  constructor(readonly why: 'form' | 'app' | 'stale' | 'cipher' | 'signature') {
    super(why)
  }
}

const UNSIGNED = ['signData', 'encData', 'extra']
const FIVE_MINUTES = 300_000

const signable = (value: Exact) => (typeof value === 'string' ? value : writeExact(value))

/** Writes and reads envelopes: SM2 signature over the plain data, SM4 around it. */
export class EnvelopeCodec {
  private readonly key: Uint8Array
  private readonly privateKey: string
  private readonly peerPublicKey: string
  private readonly userId: string

  /** @param clock milliseconds since the epoch. Throws `BadKey`. */
  constructor(
    private readonly config: EnvelopeConfig,
    private readonly clock: () => number,
  ) {
    this.key = envelopeKey(config.appId, config.appSecret)
    this.privateKey = privateKeyHex(config.privateKey)
    this.peerPublicKey = publicKeyHex(config.peerPublicKey)
    this.userId = config.userId ?? config.appSecret
  }

  /** What is signed for an envelope with its plain data in it. */
  signText(envelope: ExactObject): string {
    const { topLevelNumbers, emptyContainers } = this.config
    const kept = Object.fromEntries(Object.entries(envelope).filter(([key]) => !UNSIGNED.includes(key)))
    const clean = pruned(kept, emptyContainers !== 'kept') as ExactObject
    if (topLevelNumbers === 'text' && isObject(clean['data'])) clean['data'] = numbersAsText(clean['data'])
    const parts = Object.keys(clean).sort()
    return `${parts.map((key) => `${key}=${signable(clean[key] ?? null)}&`).join('')}key=${this.config.appSecret}`
  }

  /** The text of an envelope around data. @param more what an answer says outside the data: `code`, `message`, `success`. */
  seal(data: unknown, more: Readonly<Record<string, string | boolean>> = {}): string {
    const clean = pruned(exact(data), this.config.emptyContainers !== 'kept')
    const envelope = { ...this.head(), ...more }
    const signData = sign(
      this.signText({ ...envelope, data: clean }),
      this.privateKey,
      this.userId,
      this.config.signature ?? 'raw',
    )
    const hex = encrypt(writeExact(clean), this.key)
    const encData = this.config.hexCase === 'lower' ? hex : hex.toUpperCase()
    return JSON.stringify({ ...envelope, encData, signData })
  }

  /** The data of an envelope, believed only now. @param maxAgeMs how old it may be. Throws `EnvelopeRejected`. */
  open(envelope: ExactObject, maxAgeMs = FIVE_MINUTES): ExactObject {
    this.checkHead(envelope, maxAgeMs)
    const data = this.decrypted(textOf(envelope['encData']))
    const text = this.signText({ ...envelope, data })
    if (!verifies(text, textOf(envelope['signData']), this.peerPublicKey, this.userId))
      throw new EnvelopeRejected('signature')
    return data
  }

  private head() {
    const { appId, version = '2.0.1', timestamp } = this.config
    const now = this.clock()
    const at = timestamp === 'compact' ? compactTime(instant(now)) : String(now)
    return { appId, encType: 'SM4', signType: 'SM2', version, timestamp: at }
  }

  private checkHead(envelope: ExactObject, maxAgeMs: number) {
    const { appId, version = '2.0.1' } = this.config
    const fixed: [string, string][] = [
      ['encType', 'SM4'],
      ['signType', 'SM2'],
      ['version', version],
    ]
    if (fixed.some(([name, value]) => textOf(envelope[name]) !== value)) throw new EnvelopeRejected('form')
    if (textOf(envelope['appId']) !== appId) throw new EnvelopeRejected('app')
    const at = readTime(textOf(envelope['timestamp']))
    const age = at ? this.clock() - Date.parse(at) : NaN
    if (!(age <= maxAgeMs && age >= -FIVE_MINUTES)) throw new EnvelopeRejected('stale')
  }

  private decrypted(encData: string): ExactObject {
    let data: Exact
    try {
      data = parseExact(decrypt(encData, this.key))
    } catch {
      throw new EnvelopeRejected('cipher')
    }
    if (!isObject(data)) throw new EnvelopeRejected('cipher')
    return data
  }
}

const numbersAsText = (data: ExactObject): ExactObject =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, value instanceof NumberText ? value.text : value] as const),
  )
