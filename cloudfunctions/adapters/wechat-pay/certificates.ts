import { type KeyObject, X509Certificate } from 'node:crypto'
import Aes from 'wechatpay-axios-plugin/lib/aes'
import * as z from 'zod/mini'

const List = z.object({
  data: z.array(
    z.object({
      serial_no: z.string(),
      effective_time: z.string(),
      expire_time: z.string(),
      encrypt_certificate: z.object({ nonce: z.string(), associated_data: z.string(), ciphertext: z.string() }),
    }),
  ),
})

export interface PlatformCertificate {
  serial: string
  key: KeyObject
  /** Milliseconds since the epoch. */
  from: number
  until: number
}

/**
 * The certificates of an answer to `GET /v3/certificates`, opened with the APIv3 key, which vouches for them: nobody else can
 * have sealed them. Throws on anything else.
 */
export const openCertificates = (text: string, apiV3Key: string): PlatformCertificate[] =>
  List.parse(JSON.parse(text)).data.map(({ serial_no: serial, encrypt_certificate: sealed }) => {
    const pem = Aes.AesGcm.decrypt(sealed.ciphertext, apiV3Key, sealed.nonce, sealed.associated_data)
    const certificate = new X509Certificate(pem)
    if (certificate.serialNumber.replace(/^0+/, '') !== serial.replace(/^0+/, '').toUpperCase())
      throw new Error('a platform certificate under a wrong serial number')
    return {
      serial,
      key: certificate.publicKey,
      from: Date.parse(certificate.validFrom),
      until: Date.parse(certificate.validTo),
    }
  })
