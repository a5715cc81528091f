import { type KeyObject, createPublicKey } from 'node:crypto'
import { RailUnknown } from '../../kernel/rails'
import { type PlatformCertificate, openCertificates } from './certificates'
import type { Clock, WechatPayConfig } from './config'
import { isFresh, isIntact, sealOf } from './signature'
import type { Send } from './transport'

const PUBLIC_KEY = 'PUB_KEY_ID_'
/** Certificates overlap for days when they rotate; a serial that is not known asks for the list sooner. */
const GOOD_FOR_MS = 12 * 3_600_000
/** A forged callback with a made-up serial must not make us ask WeChat each time. */
const ASK_AT_MOST_EACH_MS = 60_000

/** WeChat Pay's keys by `Wechatpay-Serial`: its public key, or platform certificates that are fetched and rotated. */
export class Keyring {
  private readonly publicKey: KeyObject | null
  private certificates: PlatformCertificate[] = []
  private fetchedAt = -Infinity
  private triedAt = -Infinity
  private fetching: Promise<void> | null = null

  constructor(
    private readonly config: WechatPayConfig,
    private readonly clock: Clock,
    private readonly send: Send,
  ) {
    this.publicKey = config.publicKey && createPublicKey(config.publicKey.pem)
  }

  /** Whether WeChat Pay signed exactly this, just now. `RailUnknown` when its certificates cannot be had. */
  async vouches(headers: Headers, body: string): Promise<boolean> {
    const seal = sealOf(headers)
    if (!seal || !isFresh(seal, this.clock())) return false
    const key = await this.keyOf(seal.serial)
    return key !== null && isIntact(seal, body, key)
  }

  /** The serial to name in requests, so that answers are signed with that key. */
  get preferred(): string | undefined {
    return this.config.publicKey?.id
  }

  /** What names and identity numbers are sealed with. */
  async sealingKey(): Promise<{ serial: string; key: KeyObject }> {
    if (this.config.publicKey && this.publicKey) return { serial: this.config.publicKey.id, key: this.publicKey }
    if (this.clock() - this.fetchedAt > GOOD_FOR_MS) await this.refresh()
    const newest = this.inForce().sort((a, b) => b.from - a.from)[0]
    if (!newest) throw new RailUnknown('WeChat Pay has no certificate in force')
    return newest
  }

  private async keyOf(serial: string): Promise<KeyObject | null> {
    if (serial.startsWith(PUBLIC_KEY)) return serial === this.config.publicKey?.id ? this.publicKey : null
    const known = this.find(serial)
    if (!known) await this.refreshUnlessJustTried()
    else if (this.clock() - this.fetchedAt > GOOD_FOR_MS) await this.refreshUnlessJustTried().catch(() => {})
    return (this.find(serial) ?? known)?.key ?? null
  }

  private find(serial: string) {
    return this.inForce().find((certificate) => certificate.serial === serial)
  }

  private inForce() {
    const now = this.clock()
    return this.certificates.filter(({ from, until }) => from <= now && now < until)
  }

  private async refreshUnlessJustTried() {
    if (!this.fetching && this.clock() - this.triedAt < ASK_AT_MOST_EACH_MS) return
    await this.refresh()
  }

  private refresh(): Promise<void> {
    this.triedAt = this.clock()
    this.fetching ??= this.fetch().finally(() => {
      this.fetching = null
    })
    return this.fetching
  }

  /** The list is itself signed, with one of the certificates in it. */
  private async fetch() {
    const { status, headers, bytes } = await this.send({ method: 'GET', url: `${this.config.baseUrl}/v3/certificates` })
    const body = bytes.toString('utf8')
    const listed = status === 200 ? this.open(body) : []
    const seal = sealOf(headers)
    const signer = listed.find(({ serial }) => serial === seal?.serial)
    if (!seal || !signer || !isFresh(seal, this.clock()) || !isIntact(seal, body, signer.key))
      throw new RailUnknown('WeChat Pay’s certificates cannot be had')
    this.certificates = listed
    this.fetchedAt = this.clock()
  }

  private open(body: string) {
    try {
      return openCertificates(body, this.config.apiV3Key)
    } catch {
      return []
    }
  }
}
