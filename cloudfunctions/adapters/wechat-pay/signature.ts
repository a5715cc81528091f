import type { KeyObject } from 'node:crypto'
import Formatter from 'wechatpay-axios-plugin/lib/formatter'
import { fewRandomBytes } from '../../kernel/random'
import { isSignedBy, signText } from './rsa'

/** Older or younger than this is a replay, or a clock that cannot be trusted. */
const MAX_SKEW_S = 300
const SIGNATURE_TYPE = 'WECHATPAY2-SHA256-RSA2048'

export interface Signer {
  mchId: string
  merchantSerial: string
  /** PEM. */
  merchantKey: string
}

export interface SignedRequest {
  method: 'GET' | 'POST'
  /** Path and query, as sent. */
  target: string
  /** As sent; empty for GET. */
  body: string
}

/** 32 characters. */
export const newNonce = () => fewRandomBytes(16).toString('hex')
export const epochSeconds = (ms: number) => String(Math.floor(ms / 1000))

/** The `Authorization` header of one request. */
export const authorise = (
  { mchId, merchantSerial, merchantKey }: Signer,
  { method, target, body }: SignedRequest,
  timestamp: string,
  nonce: string,
) => {
  const signature = signText(Formatter.request(method, target, timestamp, nonce, body), merchantKey)
  return Formatter.authorization(mchId, nonce, signature, timestamp, merchantSerial)
}

/** What WeChat Pay signs its answers and callbacks with. */
export interface Seal {
  serial: string
  timestamp: string
  nonce: string
  signature: string
}

/** Null when a part is missing, or it is another kind of signature. */
export const sealOf = (headers: Headers): Seal | null => {
  const type = headers.get('wechatpay-signature-type')
  const serial = headers.get('wechatpay-serial')
  const timestamp = headers.get('wechatpay-timestamp')
  const nonce = headers.get('wechatpay-nonce')
  const signature = headers.get('wechatpay-signature')
  if (!serial || !timestamp || !nonce || !signature || (type && type !== SIGNATURE_TYPE)) return null
  return { serial, timestamp, nonce, signature }
}

export const isFresh = ({ timestamp }: Seal, nowMs: number) =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(nowMs / 1000 - Number(timestamp)) <= MAX_SKEW_S

export const isIntact = ({ timestamp, nonce, signature }: Seal, body: string, key: KeyObject) =>
  isSignedBy(Formatter.response(timestamp, nonce, body), signature, key)
