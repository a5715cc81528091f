import { createHash, createHmac } from 'node:crypto'

export interface Tc3Request {
  secretId: string
  secretKey: string
  /** `sms`, in the credential's scope. */
  service: string
  /** What is signed, by lower-case name; values as they are sent. */
  headers: Readonly<Record<string, string>>
  body: string
  /** Seconds since the epoch. */
  timestamp: number
}

const ALGORITHM = 'TC3-HMAC-SHA256'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Tencent Cloud's signature v3 for a POST to `/`: the value of the Authorization header. */
export const tc3Authorization = ({ secretId, secretKey, service, headers, body, timestamp }: Tc3Request): string => {
  const names = Object.keys(headers).sort()
  const canonical = names.map((name) => `${name}:${headers[name]?.trim().toLowerCase()}\n`).join('')
  const request = ['POST', '/', '', canonical, names.join(';'), hash(body)].join('\n')
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const text = [ALGORITHM, String(timestamp), scope, hash(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = createHmac('sha256', key).update(text).digest('hex')
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
}
