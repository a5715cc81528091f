import { generateKeyPairSync } from 'node:crypto'

/** Base64 without header, as Alipay's key tool gives them: SPKI and PKCS#8. */
export interface AlipayKeyPair {
  publicKey: string
  privateKey: string
}

const newPair = (): AlipayKeyPair => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

/** `app` signs what the hospital asks, `alipay` what the sandbox answers; each side keeps its private half. */
export const newAlipayKeys = () => ({ app: newPair(), alipay: newPair() })
