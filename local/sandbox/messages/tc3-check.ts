import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const SHAPE =
  /^TC3-HMAC-SHA256 Credential=([^/\s]+)\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/
const SKEW_S = 300

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Each step of the key: `TC3` + secret, then date, service, and the fixed word. */
const signingKey = (secretKey: string, date: string, service: string) =>
  [date, service, 'tc3_request'].reduce<Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`TC3${secretKey}`),
  )

export interface Credentials {
  secretId: string
  secretKey: string
}

/** Why Tencent Cloud would not believe this request; null when it does. */
export const tc3Fault = (headers: Headers, body: string, keys: Credentials, nowMs: number): string | null => {
  const parts = SHAPE.exec(headers.get('authorization') ?? '')
  if (!parts) return 'AuthFailure.InvalidAuthorization'
  const [, secretId, date = '', service = '', names = '', signature = ''] = parts
  const timestamp = headers.get('x-tc-timestamp') ?? ''
  if (!/^\d{10}$/.test(timestamp)) return 'InvalidParameter'
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > SKEW_S) return 'AuthFailure.SignatureExpire'
  if (secretId !== keys.secretId) return 'AuthFailure.SecretIdNotFound'
  const signed = names.split(';')
  if (service !== 'sms' || !['content-type', 'host'].every((name) => signed.includes(name)))
    return 'AuthFailure.SignatureFailure'
  const lines = signed.map((name) => `${name}:${(headers.get(name) ?? '').trim().toLowerCase()}\n`).join('')
  const canonical = `POST\n/\n\n${lines}\n${names}\n${sha(body)}`
  const scope = `${date}/${service}/tc3_request`
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha(canonical)}`
  const expected = createHmac('sha256', signingKey(keys.secretKey, date, service))
    .update(text)
    .digest()
  const isDated = new Date(Number(timestamp) * 1000).toISOString().startsWith(date)
  const isRight = isDated && timingSafeEqual(expected, Buffer.from(signature, 'hex'))
  return isRight ? null : 'AuthFailure.SignatureFailure'
}
