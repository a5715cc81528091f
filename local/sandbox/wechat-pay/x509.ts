import { type KeyObject, createPublicKey, sign } from 'node:crypto'

/** One value of DER (ITU-T X.690): tag, length, content. */
const der = (tag: number, ...content: Buffer[]): Buffer => {
  const bytes = Buffer.concat(content)
  const digits = bytes.length.toString(16)
  const size = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex')
  const length = bytes.length < 0x80 ? Buffer.from([bytes.length]) : Buffer.from([0x80 | size.length, ...size])
  return Buffer.concat([Buffer.from([tag]), length, bytes])
}

const sequence = (...content: Buffer[]) => der(0x30, ...content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), der(0x05))
const COMMON_NAME = oid('550403')

const nameOf = (text: string) => sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))))

/** `YYMMDDHHMMSSZ`. */
const utcTime = (ms: number) => {
  const digits = new Date(ms).toISOString().replace(/\D/g, '')
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`))
}

/** A certificate (RFC 5280) that its own key signed. @param serial hex, first bit 0. */
export const selfSigned = (
  name: string,
  { serial, privateKey, from, until }: { serial: string; privateKey: KeyObject; from: number; until: number },
): string => {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from(serial, 'hex')),
    ...[SHA256_WITH_RSA, nameOf(name), sequence(utcTime(from), utcTime(until)), nameOf(name), spki],
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const base64 = sequence(body, SHA256_WITH_RSA, signature).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
