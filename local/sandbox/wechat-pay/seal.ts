import { createCipheriv, randomBytes, sign } from 'node:crypto'
import type { Desk } from './desk'

/** The headers that vouch for a body, by the public key's pair or a platform certificate's. */
export const sealHeaders = ({ world, keys }: Desk, by: 'public-key' | 'certificate', body: string) => {
  const certificate = keys.certificates[0]
  const [serial, privateKey] =
    by === 'certificate' && certificate
      ? [certificate.serial, certificate.privateKey]
      : [keys.platform.id, keys.platform.privateKey]
  const timestamp = String(Math.floor(world.clock() / 1000))
  const nonce = randomBytes(16).toString('hex')
  const signature = sign('sha256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), privateKey).toString('base64')
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signature,
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** AEAD_AES_256_GCM with the merchant's APIv3 key. */
export const sealResource = ({ keys }: Desk, text: string, associatedData: string) => {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', keys.apiV3Key, nonce).setAAD(Buffer.from(associatedData))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: ciphertext.toString('base64'),
    nonce,
    associated_data: associatedData,
  }
}
